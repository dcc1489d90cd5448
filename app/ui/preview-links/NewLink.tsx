import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useState } from "react";

/** A link just made, to be copied: its address cannot be shown again. */
export function NewLink({ url }: { url: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Alert severity="success" sx={{ my: 1, "& .MuiAlert-message": { flex: 1, minWidth: 0 } }}>
      Copy the link now: it is shown only this once.
      <Box sx={{ display: "flex", gap: 1, alignItems: "center" }}>
        <TextField
          label="Link"
          value={url}
          onFocus={({ target }) => target.select()}
          slotProps={{ htmlInput: { readOnly: true } }}
        />
        <Button variant="outlined" onClick={() => void copy()}>
          Copy
        </Button>
      </Box>
      <Box role="status">
        {copied === true && "Copied."}
        {copied === false && "The browser does not allow copying; select the link and copy it."}
      </Box>
    </Alert>
  );
}
