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
import { useFormContext } from "react-hook-form";
import { type ComparedField, differences } from "./differences";
import { useRebase, type Versioned } from "./use-rebase";

interface ConflictDialogProps {
  /** The record as somebody else has saved it meanwhile. */
  theirs: Versioned;
  fields: readonly ComparedField[];
  /** Back to the form. What was chosen is in it; the next save goes through unless they save again. */
  onClose: () => void;
}

/**
 * Theirs beside mine, field by field. What this person has not touched follows theirs at once.
 * Nothing typed is lost: it stays in the form unless their value is taken, and the next save is
 * made against their version.
 */
export function ConflictDialog({ theirs, fields, onClose }: ConflictDialogProps) {
  const { getValues, setValue, watch } = useFormContext();
  const accept = useRebase(theirs);
  watch();
  const differing = differences(fields, getValues(), theirs);
  const take = ({ source }: ComparedField) =>
    setValue(source, theirs[source], { shouldDirty: true });
  const goOn = () => {
    accept();
    onClose();
  };
  return (
    <Dialog open maxWidth="md" fullWidth aria-labelledby="conflict-title" onClose={onClose}>
      <DialogTitle id="conflict-title">Somebody else saved this while you were editing</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {differing.length > 0
            ? "Here your changes differ from what is saved now. Nothing of yours is lost: take their value where it is the better one."
            : "What you have here is what is saved now. There is nothing left to decide."}
        </DialogContentText>
        {differing.length > 0 && (
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>Field</TableCell>
                <TableCell>Theirs</TableCell>
                <TableCell>Yours</TableCell>
                <TableCell>Choice</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {differing.map(({ field, mine, other }) => (
                <TableRow key={field.source}>
                  <TableCell component="th" scope="row">
                    {field.label}
                  </TableCell>
                  <TableCell sx={{ overflowWrap: "anywhere" }}>{other}</TableCell>
                  <TableCell sx={{ overflowWrap: "anywhere" }}>{mine}</TableCell>
                  <TableCell>
                    <Button
                      aria-label={`Take their ${field.label.toLowerCase()}`}
                      onClick={() => take(field)}
                    >
                      Take theirs
                    </Button>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Back without deciding</Button>
        <Button variant="contained" onClick={goOn}>
          Keep the rest as I have it
        </Button>
      </DialogActions>
    </Dialog>
  );
}
