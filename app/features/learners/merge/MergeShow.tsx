import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { ReferenceField, Show, useCanAccess, useRecordContext } from "react-admin";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { Timestamp } from "~/ui/Timestamp";
import { MergeRows } from "./MergeRows";
import { accountMerge } from "./merge";
import { UndoMergeDialog } from "./UndoMergeDialog";

/** One merge: the two accounts, who did it and why, and each row that moved. */
export default function MergeShow() {
  return (
    <Show title="Account merge" component="div" actions={false}>
      <Details />
    </Show>
  );
}

const person = (source: string) => (
  <ReferenceField source={source} reference="users" link="show" emptyText="Erased account" />
);

function Details() {
  const merge = accountMerge.safeParse(useRecordContext()).data;
  const [isUndoing, setUndoing] = useState(false);
  const { canAccess: mayAct = false } = useCanAccess({ resource: "users", action: "act" });
  if (!merge) return null;
  return (
    <Box sx={{ pb: 4, maxWidth: 1000 }}>
      <Block
        title="Merge"
        action={
          mayAct &&
          !merge.undone_at && (
            <Button size="small" onClick={() => setUndoing(true)}>
              Undo the merge
            </Button>
          )
        }
      >
        <Facts
          facts={[
            ["Kept", person("kept_id")],
            ["Closed", person("merged_id")],
            ["Reason", merge.reason],
            ["By", person("merged_by")],
            ["When", <Timestamp key="when" value={merge.created_at} />],
            ["Undone", merge.undone_at && <Timestamp value={merge.undone_at} />],
            ["Why undone", merge.undo_reason],
          ]}
        />
      </Block>
      <MergeRows mergeId={merge.id} />
      {isUndoing && <UndoMergeDialog mergeId={merge.id} onClose={() => setUndoing(false)} />}
    </Box>
  );
}
