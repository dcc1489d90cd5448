import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { BatchRecordLink } from "~/ui/batches/BatchRecordLink";
import { type BatchRecord, skipReason } from "~/ui/batches/batch";
import { FieldChange } from "~/ui/history/FieldChange";
import { columnWords } from "~/ui/history/plain-text";

const STATES: Record<string, string> = {
  restorable: "As the batch left it",
  restored: "As before the batch",
  changed_since: "Changed since",
  gone: "Gone",
  insert: "Added",
  delete: "Deleted",
  secret: "Not shown",
};

/** What a batch did to one record, and how the record stands. */
export function BatchRecordItem({ record }: { record: BatchRecord }) {
  return (
    <Box component="li" sx={{ p: 1.5, borderBottom: 1, borderColor: "divider" }}>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", mb: 0.5 }}>
        <BatchRecordLink record={record} />
        <Chip size="small" variant="outlined" label={STATES[record.state] ?? record.state} />
      </Box>
      {Object.keys(record.new ?? {}).map((column) => (
        <FieldChange
          key={column}
          label={columnWords(column)}
          before={record.old?.[column]}
          after={record.new?.[column]}
        />
      ))}
      {record.since && (
        <Typography variant="body2" color="warning.main">
          {skipReason({ ...record, code: record.state })}
        </Typography>
      )}
    </Box>
  );
}
