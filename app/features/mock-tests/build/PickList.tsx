import Button from "@mui/material/Button";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import type { Pick } from "~/domain/blueprint/build-test";
import { typeTitle } from "../words";
import type { BankCandidate } from "./candidates";

interface PickListProps {
  picks: readonly Pick<BankCandidate>[];
  /** Another proposal is on the way: nothing of this one can be changed any more. */
  isRebuilding: boolean;
  onSwap: (pick: Pick<BankCandidate>) => void;
  onDrop: (pick: Pick<BankCandidate>) => void;
}

/** The proposed items, each with why it was picked, to swap for another or to leave out. */
export function PickList({ picks, isRebuilding, onSwap, onDrop }: PickListProps) {
  if (picks.length === 0) return null;
  return (
    <Table size="small" aria-label="Proposed questions">
      <TableHead>
        <TableRow>
          <TableCell>Question</TableCell>
          <TableCell>Type</TableCell>
          <TableCell>Difficulty</TableCell>
          <TableCell>Why this one</TableCell>
          <TableCell>Change</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {picks.map((pick) => {
          const { id, title, module, type, difficulty } = pick.candidate;
          return (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                {title}
              </TableCell>
              <TableCell>{typeTitle(module, type)}</TableCell>
              <TableCell>{difficulty}</TableCell>
              <TableCell>{pick.reason}</TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                <Button
                  disabled={isRebuilding}
                  aria-label={`Swap ${title}`}
                  onClick={() => onSwap(pick)}
                >
                  Swap
                </Button>
                <Button
                  disabled={isRebuilding}
                  aria-label={`Leave out ${title}`}
                  onClick={() => onDrop(pick)}
                >
                  Leave out
                </Button>
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
