import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useDataProvider, useNotify, useRefresh } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import type { SyncSource } from "./source";

/** Keeps the secret of a source, or another one in its place. What was kept is never shown. */
export function SecretButton({ source }: { source: SyncSource }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {source.has_secret ? "Replace the secret…" : "Set the secret…"}
      </Button>
      {open && <SecretDialog source={source} onClose={() => setOpen(false)} />}
    </>
  );
}

function SecretDialog({ source, onClose }: { source: SyncSource; onClose: () => void }) {
  const titleId = useId();
  const [value, setValue] = useState("");
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const keep = useMutation({
    mutationFn: (secret: string) =>
      provider.rpc("set_sync_secret", { source_id: source.id, value: secret }),
    onSuccess: (kept) => {
      notify(kept ? "The secret is kept." : "The secret is forgotten.", { type: "success" });
      refresh();
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate(value);
        }}
      >
        <DialogTitle id={titleId}>Secret of “{source.name}”</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            {source.kind === "postgres"
              ? "The password of the user."
              : "The value of the header, such as “Bearer …”."}{" "}
            It is kept where nobody can read it again, and used by the worker only.
          </DialogContentText>
          <TextField
            label="Secret"
            type="password"
            autoComplete="off"
            value={value}
            onChange={(event) => setValue(event.target.value)}
            autoFocus
            fullWidth
          />
          {keep.error && <Alert severity="error">{messageOf(keep.error)}</Alert>}
        </DialogContent>
        <DialogActions>
          {source.has_secret && (
            <Button color="warning" onClick={() => keep.mutate("")}>
              Forget the secret
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={!value.trim()}
            loading={keep.isPending}
          >
            Keep
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
