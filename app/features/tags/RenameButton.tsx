import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { useId, useState } from "react";
import { type TagRecord, usesInWords } from "./tag";
import { useTagChange } from "./use-tag-change";
import { useTagUsage } from "./use-tag-usage";

/** Renames a tag wherever it is used. */
export function RenameButton({ tag }: { tag: TagRecord }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Rename…
      </Button>
      {open && <RenameDialog tag={tag} onClose={() => setOpen(false)} />}
    </>
  );
}

function RenameDialog({ tag, onClose }: { tag: TagRecord; onClose: () => void }) {
  const titleId = useId();
  const [name, setName] = useState(tag.name);
  const use = useTagUsage()?.get(tag.id);
  const carried = use && usesInWords([use]);
  const rename = useTagChange(onClose);
  const wanted = name.trim();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate({
            rpc: "rename_tag",
            args: { tag_id: tag.id, new_name: wanted, version: tag.version },
            done: `Renamed to “${wanted}”.`,
          });
        }}
      >
        <DialogTitle id={titleId}>Rename “{tag.name}”</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            {carried ? `${carried} will carry the new name.` : "Nothing carries it yet."} Who has
            one of them open is asked to compare when saving.
          </DialogContentText>
          <TextField
            label="New name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 60 } }}
            autoFocus
            fullWidth
          />
          {rename.error && <Alert severity="error">{rename.error.message}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="contained"
            loading={rename.isPending}
            disabled={!wanted || wanted === tag.name}
          >
            Rename
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
