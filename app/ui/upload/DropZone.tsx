import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useDropzone } from "react-dropzone";
import { formatBytes, LARGEST_FILE, MEDIA_FORMATS, type MediaKind } from "~/domain/media-file";

interface DropZoneProps {
  kinds: readonly MediaKind[];
  onFiles: (files: File[]) => void;
  multiple?: boolean;
  compact?: boolean;
}

const endings = (kinds: readonly MediaKind[]) =>
  Object.values(MEDIA_FORMATS)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ extensions }) => extensions);

/** Files by drag and drop or by the system's dialog. What does not fit is refused with a reason, later. */
export function DropZone({ kinds, onFiles, multiple = true, compact = false }: DropZoneProps) {
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: onFiles,
    multiple,
    noClick: true,
    noKeyboard: true,
  });
  const accept = endings(kinds)
    .map((ending) => `.${ending}`)
    .join(",");
  return (
    <Box
      {...getRootProps()}
      sx={{
        border: "2px dashed",
        borderColor: isDragActive ? "primary.main" : "divider",
        bgcolor: isDragActive ? "action.hover" : "transparent",
        borderRadius: 1.5,
        p: compact ? 1.5 : 4,
        textAlign: "center",
      }}
    >
      <input {...getInputProps({ accept, "aria-label": "Files to upload" })} />
      <Typography gutterBottom>
        {isDragActive ? "Let go to upload" : `Drop ${multiple ? "files" : "a file"} here, or`}
      </Typography>
      <Button variant="outlined" startIcon={<UploadIcon />} onClick={open}>
        Choose {multiple ? "files" : "a file"}
      </Button>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {endings(kinds).join(", ")}
        <br />
        {kinds.map((kind) => `${kind} up to ${formatBytes(LARGEST_FILE[kind])}`).join(", ")}
      </Typography>
    </Box>
  );
}
