import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useMemo, useState } from "react";
import { useNotify, useRefresh } from "react-admin";
import type { MediaItem } from "~/domain/media-file";
import { fitFindings, itemTypeOfUse } from "~/domain/media-fit";
import { type MediaLibrary, MediaLibraryContext, useMediaLibrary } from "~/ui/media/media-library";
import { useFormatProfile } from "~/ui/profile/use-format-profile";
import { DropZone } from "~/ui/upload/DropZone";
import { UploadList } from "~/ui/upload/UploadList";
import { useUploads } from "~/ui/upload/use-uploads";
import { useMediaUsage } from "../MediaUsage";
import type { MediaRecord } from "../media";

interface ReplaceDialogProps {
  item: MediaRecord;
  onClose: () => void;
}

/** Gives an item another file of the same kind. Everything that uses it plays or shows the new one. */
export default function ReplaceDialog({ item, onClose }: ReplaceDialogProps) {
  const library = useMediaLibrary();
  const [reason, setReason] = useState("");
  const replacing = useMemo<MediaLibrary>(
    () => ({
      ...library,
      upload: (file, options) =>
        library.upload(file, { ...options, replaces: { id: item.id, reason: reason.trim() } }),
    }),
    [library, item.id, reason],
  );
  const { data: usages = [] } = useMediaUsage(item.id);
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="replace-title">
      <DialogTitle id="replace-title">Replace the file of “{item.title}”</DialogTitle>
      <DialogContent>
        <Typography>
          {usages.length === 0
            ? "Nothing uses it."
            : `${usages.length === 1 ? "1 place keeps" : `${usages.length} places keep`} using it, with the new file from now on.`}{" "}
          The old file is removed. Title, alt text and transcript stay: check them afterwards.
        </Typography>
        <TextField
          label="Reason (kept in the history)"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          sx={{ my: 2 }}
        />
        <MediaLibraryContext.Provider value={replacing}>
          <NewFile item={item} />
        </MediaLibraryContext.Provider>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

function NewFile({ item }: { item: MediaRecord }) {
  const refresh = useRefresh();
  const notify = useNotify();
  const profile = useFormatProfile();
  const { data: usages = [] } = useMediaUsage(item.id);
  const [arrived, setArrived] = useState<MediaItem | null>(null);
  const uploads = useUploads([item.type], (media) => {
    setArrived(media);
    notify("The file is replaced.", { type: "success" });
    refresh();
  });
  const findings = arrived
    ? usages.flatMap((usage) => {
        const itemType = itemTypeOfUse(profile, usage);
        return itemType ? fitFindings(itemType, arrived) : [];
      })
    : [];
  return (
    <>
      {!arrived && <DropZone kinds={[item.type]} onFiles={uploads.add} multiple={false} compact />}
      <UploadList
        queue={uploads.queue}
        onCancel={uploads.cancel}
        onRetry={uploads.retry}
        onRemove={uploads.remove}
      />
      {findings.length > 0 && (
        <Alert severity="warning">
          {[...new Set(findings)].map((finding) => (
            <div key={finding}>{finding}</div>
          ))}
        </Alert>
      )}
    </>
  );
}
