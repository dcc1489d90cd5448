import Box from "@mui/material/Box";
import { useState } from "react";
import { useCanAccess, useGetList } from "react-admin";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { BatchUndoDialog } from "../bulk/BatchUndoDialog";
import { ActionHistoryItem } from "./ActionHistoryItem";
import { type ActionRow, actionRow, nameOf, takenBack } from "./action-row";
import { UndoDialog } from "./UndoDialog";

const PENDING_POLL_MS = 5_000;

/** What staff did to the subscription, newest first, each with its way back while there is one. */
export function ActionHistory({ userId }: { userId: string }) {
  const [undone, setUndone] = useState<ActionRow | null>(null);
  const [batch, setBatch] = useState<string | null>(null);
  const { canAccess: mayAct = false } = useCanAccess({
    resource: "user_subscriptions",
    action: "act",
  });
  const query = useGetList(
    "subscription_actions",
    {
      filter: { user_id: userId },
      sort: { field: "created_at", order: "DESC" },
      pagination: { page: 1, perPage: 50 },
    },
    {
      // What is under way at Stripe ends without anybody here pressing a button.
      refetchInterval: ({ state }) =>
        state.data?.data.some(({ status }) => status === "pending") ? PENDING_POLL_MS : false,
    },
  );
  const rows = query.data && actionRow.array().parse(query.data);
  const gone = takenBack(rows ?? []);
  return (
    <Loaded query={{ ...query, data: rows }} empty={noneOf("Nothing yet.")}>
      {(list) => (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
          {list.map((row) => (
            <ActionHistoryItem
              key={row.id}
              row={row}
              name={nameOf(row, list)}
              isUndone={gone.has(row.id)}
              {...(mayAct && {
                onUndo: () => setUndone(row),
                onUndoBatch: () => setBatch(row.batch_id),
              })}
            />
          ))}
          {undone && (
            <UndoDialog
              actionId={undone.id}
              name={nameOf(undone)}
              throughStripe={undone.through_stripe}
              onClose={() => setUndone(null)}
            />
          )}
          {batch && <BatchUndoDialog batchId={batch} onClose={() => setBatch(null)} />}
        </Box>
      )}
    </Loaded>
  );
}
