import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { RecordContextProvider, ReferenceField } from "react-admin";
import { Timestamp } from "~/ui/Timestamp";
import type { ActionRow } from "./action-row";

interface ActionHistoryItemProps {
  row: ActionRow;
  /** What it is called. */
  name: string;
  isUndone: boolean;
  /** Left out where this person may not act. */
  onUndo?: () => void;
  /** For an action on many; left out where this person may not act. */
  onUndoBatch?: () => void;
}

/** One thing that staff did: when, what, why, who, how it went, and the way back. */
export function ActionHistoryItem({
  row,
  name,
  isUndone,
  onUndo,
  onUndoBatch,
}: ActionHistoryItemProps) {
  const canUndo = row.status === "done" && !row.undoes_id && !isUndone;
  return (
    <Box
      component="li"
      sx={{
        display: "flex",
        gap: 2,
        alignItems: "baseline",
        flexWrap: "wrap",
        py: 0.75,
        borderTop: 1,
        borderColor: "divider",
      }}
    >
      <Timestamp value={row.created_at} />
      <Box sx={{ flex: 1, minWidth: 160 }}>
        <strong>{name}</strong>
        {isUndone && " (undone)"}{" "}
        {row.status === "pending" && <Chip size="small" color="info" label="Under way at Stripe" />}
        {row.status === "failed" && <Chip size="small" color="warning" label="Did not happen" />}
        <Typography variant="body2" color="text.secondary">
          {row.reason}
        </Typography>
        {row.problem && <Typography variant="body2">{row.problem}</Typography>}
        {canUndo && row.irreversible && (
          <Typography variant="body2" color="text.secondary">
            No undo: {row.irreversible}
          </Typography>
        )}
      </Box>
      <RecordContextProvider value={row}>
        <ReferenceField source="actor_id" reference="users" link={false} emptyText="System" />
      </RecordContextProvider>
      {canUndo && !row.irreversible && onUndo && (
        <Button size="small" aria-label={`Undo: ${name}`} onClick={onUndo}>
          Undo
        </Button>
      )}
      {canUndo && row.batch_id && onUndoBatch && (
        <Button size="small" onClick={onUndoBatch}>
          Undo for all
        </Button>
      )}
    </Box>
  );
}
