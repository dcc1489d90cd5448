import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useDropzone } from "react-dropzone";
import { messageOf } from "~/ui/message-of";
import { IMPORT_ENDINGS, type ImportFile, useImportUpload } from "./use-import-upload";

interface FileChoiceProps {
  file: ImportFile | null;
  onFile: (file: ImportFile) => void;
}

/** The file to import, by drag and drop or by the system's dialog. */
export function FileChoice({ file, onFile }: FileChoiceProps) {
  const upload = useImportUpload(onFile);
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: ([dropped]) => dropped && upload.mutate(dropped),
    multiple: false,
    noClick: true,
    noKeyboard: true,
  });
  return (
    <Box
      {...getRootProps()}
      sx={{
        border: "2px dashed",
        borderColor: isDragActive ? "primary.main" : "divider",
        borderRadius: 1.5,
        p: 2,
        textAlign: "center",
      }}
    >
      <input
        {...getInputProps({ accept: IMPORT_ENDINGS.join(","), "aria-label": "File to import" })}
      />
      {file && (
        <Typography gutterBottom>
          <strong>{file.name}</strong> is chosen.
        </Typography>
      )}
      <Button
        variant={file ? "text" : "outlined"}
        startIcon={<UploadIcon />}
        onClick={open}
        disabled={upload.isPending}
      >
        {file ? "Choose another file" : "Choose a file"}
      </Button>
      <Typography variant="body2" color="text.secondary">
        or drop it here: {IMPORT_ENDINGS.join(", ")}
      </Typography>
      {upload.isPending && <LinearProgress aria-label="Uploading" sx={{ mt: 1 }} />}
      {upload.error && (
        <Alert severity="error" sx={{ mt: 1, textAlign: "left" }}>
          {messageOf(upload.error)}
        </Alert>
      )}
    </Box>
  );
}
