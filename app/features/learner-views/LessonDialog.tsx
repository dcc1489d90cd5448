import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { LessonItemCard } from "~/ui/lesson-items/LessonItemCard";
import { messageOf } from "~/ui/message-of";
import { type OpenLesson, useLearnerViewItems } from "./learner-view";

interface LessonDialogProps {
  viewId: string;
  lesson: OpenLesson;
  onClose: () => void;
}

/** A lesson with its items as the learner is handed them. */
export default function LessonDialog({ viewId, lesson, onClose }: LessonDialogProps) {
  const { data, error, isPending } = useLearnerViewItems(viewId, lesson.id);
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="viewed-lesson">
      <DialogTitle id="viewed-lesson">{lesson.title}</DialogTitle>
      <DialogContent>
        {isPending && <LinearProgress aria-label="Loading the lesson" />}
        {error && <Alert severity="error">{messageOf(error)}</Alert>}
        {data?.length === 0 && (
          <Typography color="text.secondary">This lesson does not open any more.</Typography>
        )}
        <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {data?.map((item) => (
            <LessonItemCard key={item.question_id} item={item} />
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}
