import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import type { Module } from "~/domain/item-types";
import { useDebounced } from "~/ui/use-debounced";
import type { LessonQuestion } from "../lesson";
import { typeTitle } from "../vocabulary";
import { QuestionResults } from "./QuestionResults";
import { useBankSearch } from "./use-bank-search";

interface QuestionPickerProps {
  module: Module;
  type: string;
  chosen: readonly LessonQuestion[];
  onAdd: (question: LessonQuestion) => void;
  onClose: () => void;
}

/** Searches the bank for questions of the lesson's type; several can be added one after another. */
export function QuestionPicker({ module, type, chosen, onAdd, onClose }: QuestionPickerProps) {
  const [text, setText] = useState("");
  const [activeOnly, setActiveOnly] = useState(true);
  const [page, setPage] = useState(1);
  const search = useBankSearch({ module, type, text: useDebounced(text), activeOnly, page });
  const pages = search.data?.pages ?? 1;
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="question-picker-title">
      <DialogTitle id="question-picker-title">Add questions: {typeTitle(module, type)}</DialogTitle>
      <DialogContent sx={{ minHeight: 420 }}>
        <Box sx={{ display: "flex", gap: 2, alignItems: "center", mb: 1 }}>
          <TextField
            label="Search the bank"
            type="search"
            fullWidth
            autoFocus
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setPage(1);
            }}
          />
          <FormControlLabel
            label="Active only"
            sx={{ flexShrink: 0 }}
            control={
              <Checkbox
                checked={activeOnly}
                onChange={(event) => {
                  setActiveOnly(event.target.checked);
                  setPage(1);
                }}
              />
            }
          />
        </Box>
        <QuestionResults search={search} chosen={chosen} onAdd={onAdd} />
      </DialogContent>
      <DialogActions>
        <Box component="span" sx={{ flex: 1, pl: 2, color: "text.secondary" }}>
          {chosen.length} in the lesson
        </Box>
        <Button disabled={page <= 1} onClick={() => setPage(page - 1)}>
          Previous
        </Button>
        <Button disabled={page >= pages} onClick={() => setPage(page + 1)}>
          Next
        </Button>
        <Button variant="contained" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
