import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { fieldLabel, type ToldProblem } from "./field-problem";

interface ProblemListProps {
  problems: readonly ToldProblem[];
  color: "error" | "warning.main" | "text.primary";
}

/** All that is to be said about a row, a line each, the field first. */
export function ProblemList({ problems, color }: ProblemListProps) {
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {problems.map(({ field, reason }) => (
        <Typography
          key={`${field} ${reason}`}
          component="li"
          variant="body2"
          color={color}
          sx={{ overflowWrap: "anywhere" }}
        >
          {field && <strong>{fieldLabel(field)}: </strong>}
          {reason}
        </Typography>
      ))}
    </Box>
  );
}
