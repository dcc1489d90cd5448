import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";

interface RemovedNoticeProps {
  title: string;
  onUndo: () => void;
}

/** Takes the focus over from the row that went away, so that one key brings it back. */
export function RemovedNotice({ title, onUndo }: RemovedNoticeProps) {
  return (
    <Alert
      severity="info"
      icon={false}
      sx={{ mb: 1 }}
      action={
        <Button color="inherit" size="small" autoFocus onClick={onUndo}>
          Undo
        </Button>
      }
    >
      “{title}” is removed.
    </Alert>
  );
}
