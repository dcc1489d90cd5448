import LockIcon from "@mui/icons-material/LockOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useFormState } from "react-hook-form";
import { OPENING_REASON_WORDS } from "~/domain/lesson-opening";
import {
  type Access,
  AUDIENCE_NAMES,
  type Audience,
  audience as audienceValue,
} from "../access/lesson-access";
import { useLessonPreview } from "./lesson-preview";
import { PreviewItemCard } from "./PreviewItemCard";

interface LessonPreviewDialogProps {
  lessonId: string;
  title: string;
  audience: Audience;
  access: readonly Access[];
  onAudience: (audience: Audience) => void;
  onClose: () => void;
}

/** The whole lesson as one audience meets it once it is published. */
export default function LessonPreviewDialog(props: LessonPreviewDialogProps) {
  const { lessonId, title, audience, access, onAudience, onClose } = props;
  const { data, error, isPending } = useLessonPreview(lessonId, audience);
  const { isDirty } = useFormState();
  const line = access.find((known) => known.audience === audience);
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="lesson-preview-title">
      <DialogTitle id="lesson-preview-title">Preview: {title}</DialogTitle>
      <DialogContent sx={{ minHeight: 420 }}>
        <TextField
          select
          fullWidth
          id="preview-audience"
          label="Seen by"
          value={audience}
          onChange={(event) => onAudience(audienceValue.parse(event.target.value))}
          sx={{ mt: 1, mb: 2 }}
        >
          {audienceValue.options.map((value) => (
            <MenuItem key={value} value={value}>
              {AUDIENCE_NAMES[value]}
            </MenuItem>
          ))}
        </TextField>
        {isDirty && (
          <Alert severity="info" sx={{ mb: 2 }}>
            This is the lesson as it was saved last, without your changes.
          </Alert>
        )}
        {isPending && <LinearProgress aria-label="Loading the lesson" />}
        {error && <Alert severity="error">{error.message}</Alert>}
        {data?.length === 0 && (
          <Locked
            words={
              line && !line.opens_once_published
                ? OPENING_REASON_WORDS[line.reason_once_published]
                : "The lesson has no published question yet."
            }
          />
        )}
        {data && data.length > 0 && (
          <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
            {data.map((item) => (
              <PreviewItemCard key={item.question_id} item={item} />
            ))}
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Locked({ words }: { words: string }) {
  return (
    <Box sx={{ textAlign: "center", py: 6, color: "text.secondary" }}>
      <LockIcon fontSize="large" aria-hidden />
      <Typography variant="h3" component="p">
        Locked
      </Typography>
      <Typography>{words}</Typography>
    </Box>
  );
}
