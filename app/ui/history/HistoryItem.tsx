import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router-dom";
import { Timestamp } from "../Timestamp";
import { FieldChange } from "./FieldChange";
import { actorOf, type HistoryEntry, type HistoryField } from "./history-entry";
import { columnWords } from "./plain-text";

const VERBS = { insert: "added it", update: "changed it", delete: "deleted it" };

interface HistoryItemProps {
  entry: HistoryEntry;
  fields: readonly HistoryField[];
  /** As it is now. */
  record: Record<string, unknown> | undefined;
  canRestore: boolean;
  onRestore: (field: HistoryField, value: unknown) => void;
}

/** Whether two values read the same, which is what a person could put back. */
const same = (left: unknown, right: unknown, show: HistoryField["show"] = JSON.stringify) =>
  show(left ?? null) === show(right ?? null);

/** One change: who, when, why, and each field before and after. */
export function HistoryItem({ entry, fields, record, canRestore, onRestore }: HistoryItemProps) {
  const columns = entry.action === "update" ? Object.keys(entry.new ?? {}) : [];
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: "divider" }}>
      <Typography variant="body2" gutterBottom>
        <strong>{actorOf(entry)}</strong> {VERBS[entry.action]}, <Timestamp value={entry.at} />
        {entry.batch_id && (
          <>
            {" · "}
            <Link component={RouterLink} to={`/admin/batches/${entry.batch_id}/show`}>
              part of a batch
            </Link>
          </>
        )}
      </Typography>
      {entry.reason && (
        <Typography variant="body2" color="text.secondary" gutterBottom>
          “{entry.reason}”
        </Typography>
      )}
      {columns.map((column) => {
        const field = fields.find((known) => known.column === column);
        const before = entry.old?.[column];
        const label = field?.label ?? columnWords(column);
        return (
          <Box key={column} sx={{ mb: 1 }}>
            <FieldChange
              label={label}
              before={before}
              after={entry.new?.[column]}
              show={field?.show}
            />
            {field?.restorable && !same(record?.[field.source ?? column], before, field.show) && (
              <Button
                size="small"
                disabled={!canRestore}
                aria-label={`Restore the former ${label.toLowerCase()}`}
                onClick={() => onRestore(field, before)}
              >
                Restore this value
              </Button>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
