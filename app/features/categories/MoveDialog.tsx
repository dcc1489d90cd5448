import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import type { Category } from "./category";
import { isWithin, type Place, treeRows } from "./tree";

interface MoveDialogProps {
  category: Category;
  categories: readonly Category[];
  onMove: (place: Place) => void;
  onClose: () => void;
}

const TOP = "top";

/** Puts a category below another, last, or at the top; never into itself. */
export function MoveDialog({ category, categories, onMove, onClose }: MoveDialogProps) {
  const [into, setInto] = useState(category.parent === null ? TOP : String(category.parent));
  const parent = into === TOP ? null : Number(into);
  const neighbours = categories.filter(
    (one) => one.parent === parent && one.id !== category.id,
  ).length;
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="move-title">
      <DialogTitle id="move-title">Move {category.title}</DialogTitle>
      <DialogContent>
        <TextField
          select
          fullWidth
          autoFocus
          id="move-into"
          label="Into"
          value={into}
          onChange={(event) => setInto(event.target.value)}
          sx={{ mt: 1 }}
        >
          <MenuItem value={TOP}>The top</MenuItem>
          {treeRows(categories)
            .filter(({ category: { id } }) => !isWithin(categories, id, category.id))
            .map(({ category: { id, title }, depth }) => (
              <MenuItem key={id} value={String(id)} sx={{ pl: 2 + depth * 2 }}>
                {title}
              </MenuItem>
            ))}
        </TextField>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          disabled={parent === category.parent}
          onClick={() => onMove({ parent, position: neighbours + 1 })}
        >
          Move
        </Button>
      </DialogActions>
    </Dialog>
  );
}
