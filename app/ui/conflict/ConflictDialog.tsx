import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useRecordContext } from "ra-core";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { ConflictRow, type Side } from "./ConflictRow";
import { type ComparedField, differences } from "./differences";
import { SavedBy } from "./SavedBy";
import { useRebase, type Versioned } from "./use-rebase";

interface ConflictDialogProps {
  /** The record as somebody else has saved it meanwhile. */
  theirs: Versioned;
  fields: readonly ComparedField[];
  /** When the version was saved that this work began on, to tell who saved since; ISO 8601. */
  since?: string | undefined;
  /** Back to the form. What was chosen is in it; the next save goes through unless they save again. */
  onClose: () => void;
}

/**
 * Theirs beside mine, field by field, with the words that differ marked. What this person has not touched
 * follows theirs at once. Nothing is lost before a choice is made: what was typed stays in the form unless
 * their value is chosen, and the next save is made against their version.
 */
export function ConflictDialog({ theirs, fields, since, onClose }: ConflictDialogProps) {
  const { getValues, setValue, watch } = useFormContext();
  const read = useRecordContext();
  const began: unknown = since ?? read?.updated_at;
  const accept = useRebase(theirs);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  watch();
  const differing = differences(fields, getValues(), theirs);
  const choose = (source: string, side: Side) => setChosen(new Map(chosen).set(source, side));
  const chooseAll = (side: Side) =>
    setChosen(new Map(differing.map(({ field }) => [field.source, side])));
  const goOn = () => {
    for (const [source, side] of chosen)
      if (side === "theirs") setValue(source, theirs[source], { shouldDirty: true });
    accept();
    onClose();
  };
  return (
    <Dialog open maxWidth="lg" fullWidth aria-labelledby="conflict-title" onClose={onClose}>
      <DialogTitle id="conflict-title">Somebody else saved this while you were editing</DialogTitle>
      <DialogContent>
        {typeof began === "string" && <SavedBy recordId={theirs.id} since={began} />}
        <DialogContentText sx={{ mb: 2 }}>
          {differing.length > 0
            ? "Here your changes differ from what is saved now. Choose for each field; what you do not touch stays as you have it. Nothing is saved yet."
            : "What you have here is what is saved now. There is nothing left to decide."}
        </DialogContentText>
        {differing.length > 0 && (
          <Table size="small" sx={{ tableLayout: "fixed" }}>
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: 130 }}>Field</TableCell>
                <TableCell>Theirs, saved</TableCell>
                <TableCell>Yours, not saved</TableCell>
                <TableCell sx={{ width: 130 }}>Keep</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {differing.map((difference) => (
                <ConflictRow
                  key={difference.field.source}
                  difference={difference}
                  chosen={chosen.get(difference.field.source) ?? "mine"}
                  onChoose={(side) => choose(difference.field.source, side)}
                />
              ))}
            </TableBody>
          </Table>
        )}
      </DialogContent>
      <DialogActions>
        {differing.length > 1 && (
          <>
            <Button onClick={() => chooseAll("theirs")}>All theirs</Button>
            <Button onClick={() => chooseAll("mine")}>All mine</Button>
          </>
        )}
        <Button onClick={onClose}>Back without deciding</Button>
        <Button variant="contained" onClick={goOn}>
          Go on with these values
        </Button>
      </DialogActions>
    </Dialog>
  );
}
