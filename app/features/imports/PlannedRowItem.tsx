import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router-dom";
import type { PlannedRow } from "~/domain/importing/plan-row";
import { FieldChange } from "~/ui/history/FieldChange";
import { isApplicable, STATES } from "./states";

interface PlannedRowItemProps {
  table: string;
  planned: PlannedRow;
  isChosen: boolean;
  onChoose: (chosen: boolean) => void;
}

/** A row of the file: what it would change, field by field, or why it cannot. */
export function PlannedRowItem({ table, planned, isChosen, onChoose }: PlannedRowItemProps) {
  const { row, id, title, state, version, differences, problems } = planned;
  const name = title || id || `Row ${row}`;
  const { label, color } = STATES[state];
  return (
    <Box
      component="li"
      sx={{ display: "flex", gap: 1, p: 1.5, borderBottom: 1, borderColor: "divider" }}
    >
      <Box sx={{ width: 42, flex: "none" }}>
        {isApplicable(planned) && (
          <Checkbox
            checked={isChosen}
            onChange={(_, chosen) => onChoose(chosen)}
            slotProps={{ input: { "aria-label": `Apply the changes of ${name}` } }}
          />
        )}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap", mb: 0.5 }}>
          {version === null ? (
            <Typography component="span" sx={{ fontWeight: 600 }}>
              {name}
            </Typography>
          ) : (
            <Link component={RouterLink} to={`/admin/${table}/${id}`} sx={{ fontWeight: 600 }}>
              {name}
            </Link>
          )}
          <Chip size="small" variant="outlined" color={color} label={label} />
          <Typography variant="body2" color="text.secondary">
            Row {row} of the file
          </Typography>
        </Box>
        {differences.map((difference) => (
          <FieldChange key={difference.column} {...difference} />
        ))}
        {problems.map(({ label: field, message }) => (
          <Typography key={`${field} ${message}`} variant="body2" color="error">
            {field}: {message}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
