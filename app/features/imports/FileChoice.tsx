import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useDropzone } from "react-dropzone";

interface FileChoiceProps {
  onFile: (file: File) => void;
}

const ACCEPTED = ".csv,.json,.ndjson,.xlsx";

/** One file, by drag and drop or by the system's dialog. */
export function FileChoice({ onFile }: FileChoiceProps) {
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: ([file]) => file && onFile(file),
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
        bgcolor: isDragActive ? "action.hover" : "transparent",
        borderRadius: 1.5,
        p: 4,
        textAlign: "center",
      }}
    >
      <input {...getInputProps({ accept: ACCEPTED, "aria-label": "File to import" })} />
      <Typography gutterBottom>
        {isDragActive ? "Let go to read the file" : "Drop an exported file here, or"}
      </Typography>
      <Button variant="contained" startIcon={<UploadIcon />} onClick={open}>
        Choose a file
      </Button>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        CSV, JSON or XLSX, up to 20 MB and 5,000 rows. Nothing is changed before you have seen it.
      </Typography>
    </Box>
  );
}
