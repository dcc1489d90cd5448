import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import TableCell from "@mui/material/TableCell";
import TableRow from "@mui/material/TableRow";
import { SideText } from "../differences/SideText";
import { wordParts } from "../differences/word-parts";
import type { Difference } from "./differences";

export type Side = "mine" | "theirs";

interface ConflictRowProps {
  difference: Difference;
  chosen: Side;
  onChoose: (side: Side) => void;
}

/** One field of a conflict: both texts with their differing words marked, and which one is kept. */
export function ConflictRow({ difference, chosen, onChoose }: ConflictRowProps) {
  const { field, mine, other } = difference;
  const parts = wordParts(other, mine);
  const cell = { verticalAlign: "top" };
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={cell}>
        {field.label}
      </TableCell>
      <TableCell sx={cell}>
        <SideText parts={parts} side="left" />
      </TableCell>
      <TableCell sx={cell}>
        <SideText parts={parts} side="right" />
      </TableCell>
      <TableCell sx={cell}>
        <RadioGroup
          aria-label={`Keep which ${field.label.toLowerCase()}?`}
          value={chosen}
          onChange={(_, value) => onChoose(value === "theirs" ? "theirs" : "mine")}
        >
          <FormControlLabel value="theirs" control={<Radio size="small" />} label="Theirs" />
          <FormControlLabel value="mine" control={<Radio size="small" />} label="Mine" />
        </RadioGroup>
      </TableCell>
    </TableRow>
  );
}
