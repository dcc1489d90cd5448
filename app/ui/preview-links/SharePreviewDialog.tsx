import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { Identifier } from "react-admin";
import { messageOf } from "../message-of";
import { LinkList } from "./LinkList";
import { NewLink } from "./NewLink";
import { LIFETIMES } from "./preview-link";
import { usePreviewLinks } from "./use-preview-links";

const addressOf = (token: string) => `${window.location.origin}/preview/${token}`;

interface SharePreviewDialogProps {
  resource: string;
  recordId: Identifier;
  onClose: () => void;
}

/** Makes links for reviewers without an account, and closes them. */
export default function SharePreviewDialog(props: SharePreviewDialogProps) {
  const { resource, recordId, onClose } = props;
  const { links, isPending, error, create, revoke } = usePreviewLinks(resource, recordId);
  const [days, setDays] = useState<number>(7);
  const problem = error ?? create.error ?? revoke.error;
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="share-preview-title">
      <DialogTitle id="share-preview-title">Share preview</DialogTitle>
      <DialogContent>
        <Typography>
          Whoever has the link can sit what is saved now, and see its key, without an account and
          without changing anything.
        </Typography>
        <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", flexWrap: "wrap", my: 1.5 }}>
          <ToggleButtonGroup
            size="small"
            exclusive
            aria-label="How long the link lives"
            value={days}
            onChange={(_, chosen: number | null) => chosen && setDays(chosen)}
          >
            {LIFETIMES.map((lifetime) => (
              <ToggleButton key={lifetime} value={lifetime}>
                {lifetime === 1 ? "1 day" : `${lifetime} days`}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <Button
            variant="contained"
            disabled={create.isPending}
            onClick={() => create.mutate(days)}
          >
            Create link
          </Button>
        </Box>
        {problem && <Alert severity="error">{messageOf(problem)}</Alert>}
        {create.data && <NewLink key={create.data.id} url={addressOf(create.data.token)} />}
        {isPending && <LinearProgress aria-label="Looking for links" />}
        {links.length > 0 && (
          <Box sx={{ overflowX: "auto" }}>
            <LinkList links={links} isRevoking={revoke.isPending} onRevoke={revoke.mutate} />
          </Box>
        )}
        {!isPending && !error && links.length === 0 && (
          <Typography color="text.secondary">No link has been made yet.</Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
