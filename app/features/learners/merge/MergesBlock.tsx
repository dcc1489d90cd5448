import Button from "@mui/material/Button";
import { useState } from "react";
import { useCanAccess, useGetList } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import type { LearnerHead } from "../page/learner-head";
import { MergeItem } from "./MergeItem";
import { type AccountMerge, accountMerge } from "./merge";
import { UndoMergeDialog } from "./UndoMergeDialog";

/** Merges that this account was part of, and the way to a new one. */
export function MergesBlock({ head }: { head: LearnerHead }) {
  const [undoing, setUndoing] = useState<AccountMerge | null>(null);
  const { canAccess: mayAct = false } = useCanAccess({ resource: "users", action: "act" });
  const merges = useGetList("account_merges", {
    filter: { "or@": `(kept_id.eq.${head.id},merged_id.eq.${head.id})` },
    sort: { field: "created_at", order: "DESC" },
    pagination: { page: 1, perPage: 20 },
  });
  const mayMerge = mayAct && head.staff_roles.length === 0 && head.archived_at === null;
  return (
    <Block
      title="Merged accounts"
      action={
        mayMerge && (
          <Button size="small" component={RouterLink} to={`/admin/users/merge?keep=${head.id}`}>
            Merge with another account…
          </Button>
        )
      }
    >
      <Loaded query={merges} empty={noneOf("No account was merged.")}>
        {(list) =>
          accountMerge
            .array()
            .parse(list)
            .map((merge) => (
              <MergeItem
                key={merge.id}
                merge={merge}
                ownId={head.id}
                onUndo={mayAct ? () => setUndoing(merge) : null}
              />
            ))
        }
      </Loaded>
      {undoing && <UndoMergeDialog mergeId={undoing.id} onClose={() => setUndoing(null)} />}
    </Block>
  );
}
