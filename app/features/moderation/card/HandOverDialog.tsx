import Alert from "@mui/material/Alert";
import Autocomplete from "@mui/material/Autocomplete";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useDataProvider, useGetIdentity } from "react-admin";
import { z } from "zod";
import { messageOf } from "~/ui/message-of";
import { useRpc } from "~/ui/use-rpc";

const colleagues = z.array(z.object({ id: z.uuid(), name: z.string() }));
type Colleague = z.infer<typeof colleagues>[number];

interface HandOverDialogProps {
  caseId: string;
  onDone: (name: string) => void;
  onClose: () => void;
}

/** Gives a case to a colleague, with a word about it. */
export function HandOverDialog({ caseId, onDone, onClose }: HandOverDialogProps) {
  const titleId = useId();
  const { data: me } = useGetIdentity();
  const { data = [] } = useRpc("community_moderators", {}, colleagues);
  const [colleague, setColleague] = useState<Colleague | null>(null);
  const [note, setNote] = useState("");
  const provider = useDataProvider();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (to: Colleague) =>
      provider.rpc("hand_over_case", {
        case_id: caseId,
        colleague: to.id,
        note: note.trim() || null,
      }),
    onSuccess: (_, to) => onDone(to.name),
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (colleague && !isPending) mutate(colleague);
        }}
      >
        <DialogTitle id={titleId}>Hand over the case</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>
            The colleague has it for ten minutes; after that it is free again.
          </DialogContentText>
          <Stack spacing={2}>
            <Autocomplete
              options={data.filter(({ id }) => id !== me?.id)}
              getOptionLabel={({ name }) => name}
              isOptionEqualToValue={(left, right) => left.id === right.id}
              value={colleague}
              onChange={(_, chosen) => setColleague(chosen)}
              renderInput={(params) => <TextField {...params} label="Colleague" autoFocus />}
            />
            <TextField
              multiline
              size="small"
              label="Note on the case"
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </Stack>
          {error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {messageOf(error)}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" disabled={!colleague} loading={isPending}>
            Hand over
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
