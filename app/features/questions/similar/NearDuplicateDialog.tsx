import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import { useId } from "react";
import WordDifference from "~/ui/WordDifference";
import { addressOf, alikeInWords, type SimilarQuestion, typeOf } from "./similar-question";

interface NearDuplicateDialogProps {
  other: SimilarQuestion;
  /** What is about to be saved. */
  text: string;
  decide: (save: boolean) => void;
}

/** Shows the question that is nearly the same, and leaves the decision to the person. */
export default function NearDuplicateDialog({ other, text, decide }: NearDuplicateDialogProps) {
  const titleId = useId();
  return (
    <Dialog open onClose={() => decide(false)} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>There is a question like this already</DialogTitle>
      <DialogContent>
        <DialogContentText gutterBottom>
          “{other.title}” ({typeOf(other)}
          {other.is_archived ? ", archived" : ""}) and this one: {alikeInWords(other.similarity)}.
        </DialogContentText>
        <Box
          role="region"
          aria-label="Difference"
          tabIndex={0}
          sx={{ maxHeight: 320, overflow: "auto" }}
        >
          <WordDifference
            before={other.text || other.title}
            after={text}
            removedLabel="only in the other"
            addedLabel="only in this one"
          />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => decide(false)}>Back to the form</Button>
        <Button href={addressOf(other)} target="_blank" rel="noopener">
          Open the other
        </Button>
        <Button variant="contained" onClick={() => decide(true)}>
          Save anyway
        </Button>
      </DialogActions>
    </Dialog>
  );
}
