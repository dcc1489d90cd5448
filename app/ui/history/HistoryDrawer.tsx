import CloseIcon from "@mui/icons-material/Close";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Drawer from "@mui/material/Drawer";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useRecordContext, useResourceContext } from "ra-core";
import { messageOf } from "../message-of";
import { PageLoading } from "../PageState";
import { HistoryItem } from "./HistoryItem";
import type { HistoryField } from "./history-entry";
import { useHistory } from "./use-history";
import { useRestore } from "./use-restore";

interface HistoryDrawerProps {
  fields: readonly HistoryField[];
  disabledRestore: boolean;
  onClose: () => void;
}

/** Every change of the record, the newest first; a former value of a field can be put back. */
export default function HistoryDrawer({ fields, disabledRestore, onClose }: HistoryDrawerProps) {
  const resource = useResourceContext() ?? "";
  const record = useRecordContext();
  const { entries, error, isPending, hasMore, loadMore } = useHistory(resource, String(record?.id));
  const { restore, isRestoring, mayRestore } = useRestore();
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{ paper: { "aria-label": "History", role: "dialog", "aria-modal": true } }}
    >
      <Box sx={{ width: { xs: "100vw", sm: 520 }, p: 2 }}>
        <Box sx={{ display: "flex", alignItems: "center", mb: 1 }}>
          <Typography variant="h2" sx={{ flex: 1 }}>
            History
          </Typography>
          <IconButton aria-label="Close the history" title="Close the history" onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </Box>
        {disabledRestore && (
          <Alert severity="info" sx={{ mb: 2 }}>
            Save or undo your changes before you put a former value back.
          </Alert>
        )}
        {error && <Alert severity="error">{messageOf(error)}</Alert>}
        {isPending && <PageLoading />}
        {entries.length === 0 && !isPending && !error && (
          <Typography color="text.secondary">Nothing has been recorded yet.</Typography>
        )}
        <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {entries.map((entry) => (
            <HistoryItem
              key={entry.id}
              entry={entry}
              fields={fields}
              record={record}
              canRestore={mayRestore && !disabledRestore && !isRestoring}
              onRestore={(field, value) => restore(field, value, entry)}
            />
          ))}
        </Box>
        {hasMore && <Button onClick={loadMore}>Show older changes</Button>}
      </Box>
    </Drawer>
  );
}
