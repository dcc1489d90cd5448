import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";

/** What stays as it is whatever an undo puts back, said before it is done. */
export function UndoLimits() {
  return (
    <Alert severity="info" icon={false} sx={{ mt: 2 }}>
      <AlertTitle>What an undo cannot take back</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        <li>
          What happened meanwhile: attempts and scores of learners, comments of reviewers, mails
          that went out. They stay as they are.
        </li>
        <li>
          Records that the batch added or deleted, and values that somebody changed since. They are
          listed and left alone.
        </li>
        <li>
          What the rules refuse by now: a question is published again only if its content still
          passes its check.
        </li>
      </Box>
    </Alert>
  );
}
