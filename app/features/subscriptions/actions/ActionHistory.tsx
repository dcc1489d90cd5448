import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { RecordContextProvider, ReferenceField, useCanAccess, useGetList } from "react-admin";
import { z } from "zod";
import { Timestamp } from "~/ui/Timestamp";
import { ACTION_NAMES, ACTIONS } from "./action-specs";
import { UndoDialog } from "./UndoDialog";

const actionRow = z.object({
  id: z.uuid(),
  action: z.string(),
  reason: z.string(),
  actor_id: z.uuid().nullable(),
  irreversible: z.string().nullable(),
  undoes_id: z.uuid().nullable(),
  created_at: z.string(),
});
type ActionRow = z.infer<typeof actionRow>;

const nameOf = (action: string) => {
  const known = ACTION_NAMES.find((name) => name === action);
  return known ? ACTIONS[known].label : "Undone";
};

/** What staff did to the subscription, newest first, each with its way back while there is one. */
export function ActionHistory({ userId }: { userId: string }) {
  const [undone, setUndone] = useState<ActionRow | null>(null);
  const { canAccess: mayAct = false } = useCanAccess({
    resource: "user_subscriptions",
    action: "act",
  });
  const { data, error, isPending } = useGetList("subscription_actions", {
    filter: { user_id: userId },
    sort: { field: "created_at", order: "DESC" },
    pagination: { page: 1, perPage: 50 },
  });
  if (error) return <Typography color="error">What was done could not be read.</Typography>;
  if (isPending) return <Typography color="text.secondary">Reading…</Typography>;
  const rows = actionRow.array().parse(data);
  const takenBack = new Set(rows.map(({ undoes_id }) => undoes_id));
  if (rows.length === 0) return <Typography color="text.secondary">Nothing yet.</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {rows.map((row) => (
        <Box
          component="li"
          key={row.id}
          sx={{
            display: "flex",
            gap: 2,
            alignItems: "baseline",
            py: 0.75,
            borderTop: 1,
            borderColor: "divider",
          }}
        >
          <Timestamp value={row.created_at} />
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <strong>{nameOf(row.action)}</strong>
            {takenBack.has(row.id) && " (undone)"}
            <Typography variant="body2" color="text.secondary">
              {row.reason}
            </Typography>
          </Box>
          <RecordContextProvider value={row}>
            <ReferenceField source="actor_id" reference="users" link={false} emptyText="System" />
          </RecordContextProvider>
          {mayAct && !row.undoes_id && !takenBack.has(row.id) && !row.irreversible && (
            <Button
              size="small"
              aria-label={`Undo: ${nameOf(row.action)}`}
              onClick={() => setUndone(row)}
            >
              Undo
            </Button>
          )}
        </Box>
      ))}
      {undone && (
        <UndoDialog
          actionId={undone.id}
          name={nameOf(undone.action)}
          onClose={() => setUndone(null)}
        />
      )}
    </Box>
  );
}
