import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { FieldChange } from "../history/FieldChange";
import { columnWords } from "../history/plain-text";
import { BatchRecordLink } from "./BatchRecordLink";
import { counted, type PlannedRecord } from "./batch";

interface UndoPlanProps {
  plan: PlannedRecord[];
  /** Of which `plan` may be the first ones only. */
  total: number;
}

/** What an undo would put back, record by record: each field as it is and as it will be. */
export function UndoPlan({ plan, total }: UndoPlanProps) {
  if (plan.length === 0) return null;
  const more = total - plan.length;
  return (
    <Box sx={{ mt: 2 }}>
      <Box
        component="ul"
        aria-label="What goes back"
        // A list that scrolls is reached by keyboard.
        tabIndex={0}
        sx={{
          listStyle: "none",
          m: 0,
          p: 0,
          maxHeight: 320,
          overflowY: "auto",
          border: 1,
          borderColor: "divider",
          borderRadius: 1,
        }}
      >
        {plan.map((record) => (
          <Box
            component="li"
            key={`${record.table_name} ${record.record_id}`}
            sx={{ p: 1, "& + &": { borderTop: 1, borderColor: "divider" } }}
          >
            <BatchRecordLink record={record} />
            {Object.keys(record.to).map((column) => (
              <FieldChange
                key={column}
                label={columnWords(column)}
                before={record.from[column]}
                after={record.to[column]}
                sides={["Now", "Then"]}
              />
            ))}
          </Box>
        ))}
      </Box>
      {more > 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          and {counted(more, "more record")}
        </Typography>
      )}
    </Box>
  );
}
