import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { formatBytes, type MediaItem } from "~/domain/media-file";
import { hasEnded, type Upload } from "./upload-queue";

interface UploadListProps {
  queue: Upload[];
  onCancel: (key: string) => void;
  onRetry: (key: string) => void;
  onRemove: (key: string) => void;
  /** Offered for what arrived, and for what was there already. */
  onUse?: (media: MediaItem) => void;
  useLabel?: string;
}

const SENTENCES: Record<Upload["status"], string> = {
  waiting: "Waiting",
  sending: "Sending",
  checking: "Being checked and measured",
  done: "Stored",
  duplicate: "The library has this very file already; the existing item is kept.",
  failed: "Failed",
  cancelled: "Cancelled",
  refused: "Refused",
};

function sentenceOf({ status, problem, media, progress }: Upload): string {
  if (status === "cancelled" && media)
    return "It reached the library before the cancel; delete it there.";
  if (status === "sending") return `${SENTENCES.sending}, ${Math.round(progress * 100)} %`;
  return problem ?? SENTENCES[status];
}

/** The files of a queue, each with its progress and what can be done about it. */
export function UploadList({ queue, ...actions }: UploadListProps) {
  if (queue.length === 0) return null;
  return (
    <Box component="ul" aria-label="Uploads" sx={{ listStyle: "none", p: 0, m: 0, mt: 2 }}>
      {queue.map((upload) => (
        <UploadRow key={upload.key} upload={upload} {...actions} />
      ))}
    </Box>
  );
}

type RowProps = { upload: Upload } & Omit<UploadListProps, "queue">;

function UploadRow({ upload, onCancel, onRetry, onRemove, onUse, useLabel = "Use" }: RowProps) {
  const { key, name, size, status, progress, problem, media } = upload;
  return (
    <Box
      component="li"
      sx={{
        display: "flex",
        gap: 2,
        alignItems: "center",
        py: 1,
        borderTop: 1,
        borderColor: "divider",
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap title={name}>
          {name}{" "}
          <Typography component="span" variant="body2" color="text.secondary">
            {formatBytes(size)}
          </Typography>
        </Typography>
        <Typography variant="body2" role="status" color={problem ? "error" : "text.secondary"}>
          {sentenceOf(upload)}
        </Typography>
        {!hasEnded(upload) && (
          <LinearProgress
            variant={status === "checking" ? "indeterminate" : "determinate"}
            value={progress * 100}
            aria-label={`Progress of ${name}`}
            sx={{ mt: 0.5 }}
          />
        )}
      </Box>
      {!hasEnded(upload) && <Button onClick={() => onCancel(key)}>Cancel</Button>}
      {(status === "failed" || (status === "cancelled" && !media)) && (
        <Button onClick={() => onRetry(key)}>Try again</Button>
      )}
      {media && onUse && <Button onClick={() => onUse(media)}>{useLabel}</Button>}
      {hasEnded(upload) && (
        <Button color="inherit" onClick={() => onRemove(key)}>
          Dismiss
        </Button>
      )}
    </Box>
  );
}
