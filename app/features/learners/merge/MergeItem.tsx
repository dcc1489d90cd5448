import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { RecordContextProvider, ReferenceField, useGetResourceLabel } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { Timestamp } from "~/ui/Timestamp";
import { type AccountMerge, NOT_RETURNED_WORDS } from "./merge";

interface MergeItemProps {
  merge: AccountMerge;
  /** The account on whose page this stands. */
  ownId: string;
  /** Null for who may not. */
  onUndo: (() => void) | null;
}

const rows = (count: number) => (count === 1 ? "1 row" : `${count} rows`);

/** One merge: with whom, when, why, what moved, and what an undo left. */
export function MergeItem({ merge, ownId, onUndo }: MergeItemProps) {
  const labelOf = useGetResourceLabel();
  const isKept = merge.kept_id === ownId;
  const moved = Object.values(merge.moved).reduce((sum, count) => sum + count, 0);
  const left = merge.not_returned ?? [];
  return (
    <Box sx={{ py: 0.5, borderTop: 1, borderColor: "divider" }}>
      <RecordContextProvider value={merge}>
        <span>
          {isKept ? "Took over " : "Was merged into "}
          <ReferenceField
            source={isKept ? "merged_id" : "kept_id"}
            reference="users"
            link="show"
            emptyText="an erased account"
          />
        </span>
      </RecordContextProvider>
      <Typography variant="body2" color="text.secondary">
        <Timestamp value={merge.created_at} /> – {merge.reason}.{" "}
        <Link component={RouterLink} to={`/admin/account_merges/${merge.id}/show`}>
          {rows(moved)} moved
        </Link>
      </Typography>
      {merge.undone_at ? (
        <Typography variant="body2">
          Undone <Timestamp value={merge.undone_at} /> – {merge.undo_reason}.
          {left.length > 0 && ` ${rows(left.length)} could not go back:`}
        </Typography>
      ) : (
        onUndo && (
          <Button size="small" onClick={onUndo}>
            Undo the merge
          </Button>
        )
      )}
      {left.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {left.slice(0, 20).map(({ table, key, why }) => (
            <li key={`${table} ${key}`}>
              {labelOf(table, 1)} <code>{key}</code> {NOT_RETURNED_WORDS[why] ?? why}
            </li>
          ))}
          {left.length > 20 && <li>and {left.length - 20} more</li>}
        </ul>
      )}
    </Box>
  );
}
