import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import type { MediaItem, MediaKind } from "~/domain/media-file";
import { DropZone } from "../upload/DropZone";
import { UploadList } from "../upload/UploadList";
import { useUploads } from "../upload/use-uploads";
import { useDebounced } from "../use-debounced";
import { MediaResults } from "./MediaResults";

interface MediaDialogProps {
  title: string;
  kinds: readonly MediaKind[];
  onChoose: (item: MediaItem) => void;
  onClose: () => void;
}

/** Upload on top, the library below; a finished upload is chosen at once. */
export default function MediaDialog({ title, kinds, onChoose, onClose }: MediaDialogProps) {
  const uploads = useUploads(kinds, onChoose);
  const [text, setText] = useState("");
  const search = useDebounced(text);
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="media-dialog-title">
      <DialogTitle id="media-dialog-title">{title}</DialogTitle>
      <DialogContent>
        <DropZone kinds={kinds} onFiles={uploads.add} multiple={false} compact />
        <UploadList
          queue={uploads.queue}
          onCancel={uploads.cancel}
          onRetry={uploads.retry}
          onRemove={uploads.remove}
          onUse={onChoose}
          useLabel="Use it"
        />
        <TextField
          label="Search the library"
          type="search"
          fullWidth
          value={text}
          onChange={(event) => setText(event.target.value)}
          sx={{ mt: 2 }}
        />
        <MediaResults key={search} kinds={kinds} search={search} onChoose={onChoose} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}
