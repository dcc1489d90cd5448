import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import { FunctionField, Show, useCanAccess, useRecordContext } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { FieldChange } from "~/ui/history/FieldChange";
import { columnWords } from "~/ui/history/plain-text";
import { useDecide } from "./use-decide";

const nothing = () => undefined;

function Decision() {
  const record = useRecordContext();
  const decide = useDecide(nothing);
  const { canAccess } = useCanAccess({ resource: "pte_sync_suggestions", action: "act" });
  if (record?.status !== "open" || !canAccess) return null;
  return (
    <Box sx={{ display: "flex", gap: 1, mt: 2 }}>
      <Button
        variant="contained"
        loading={decide.isPending}
        onClick={() => decide.mutate({ ids: [record.id], accept: true })}
      >
        Accept
      </Button>
      <Button
        variant="outlined"
        disabled={decide.isPending}
        onClick={() => decide.mutate({ ids: [record.id], accept: false })}
      >
        Keep ours
      </Button>
    </Box>
  );
}

/** One suggestion of a source, beside what is here. */
export default function SuggestionShow() {
  return (
    <Show title="Suggestion of a source" actions={false} component="div">
      <Block title="What the source says">
        <FunctionField
          render={({ title, module, record_id, field, ours, theirs }) => (
            <>
              <Link component={RouterLink} to={`/admin/${module}_questions/${record_id}`}>
                {String(title)}
              </Link>
              <FieldChange label={columnWords(String(field))} before={ours} after={theirs} />
            </>
          )}
        />
        <Decision />
      </Block>
    </Show>
  );
}
