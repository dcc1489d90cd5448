import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useCanAccess } from "react-admin";
import { z } from "zod";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { Timestamp } from "~/ui/Timestamp";
import { useRpc } from "~/ui/use-rpc";

const entry = z.object({
  id: z.number(),
  at: z.string(),
  actor_name: z.string().nullable(),
  actor_role: z.string().nullable(),
  action: z.enum(["insert", "update", "delete"]),
  table_name: z.string(),
  record_id: z.string(),
  reason: z.string().nullable(),
  columns: z.string().array().nullable(),
});

const TABLE_NAMES: Record<string, string> = {
  users: "account",
  user_profiles: "profile",
  user_subscriptions: "subscription",
  staff_notes: "note of staff",
  user_scheduled_exam_dates: "exam date",
  learner_views: "view as this learner",
  lesson_access_overrides: "access given by staff",
  data_requests: "request for their data",
  team_members: "membership in a team",
};
const VERBS = { insert: "added", update: "changed", delete: "removed" };

/** Who changed what of this person, the newest first. */
export function TimelineBlock({ learnerId }: { learnerId: string }) {
  const { canAccess: mayRead = false } = useCanAccess({ resource: "audit_log", action: "list" });
  const timeline = useRpc("learner_timeline", { learner_id: learnerId }, entry.array(), {
    enabled: mayRead,
  });
  if (!mayRead) return null;
  return (
    <Block title="Audit timeline">
      <Loaded query={timeline} empty={noneOf("Nothing was changed yet.")}>
        {(list) => (
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none" }}>
            {list.map((row) => (
              <Box
                component="li"
                key={row.id}
                sx={{ py: 0.5, borderTop: 1, borderColor: "divider" }}
              >
                <Typography variant="body2">
                  <strong>{row.actor_name ?? "System"}</strong> {VERBS[row.action]}{" "}
                  {TABLE_NAMES[row.table_name] ?? row.table_name}
                  {row.columns && `: ${row.columns.join(", ").replaceAll("_", " ")}`}
                </Typography>
                <Typography variant="body2" color="text.secondary">
                  <Timestamp value={row.at} />
                  {row.reason && ` – ${row.reason}`}
                </Typography>
              </Box>
            ))}
          </Box>
        )}
      </Loaded>
    </Block>
  );
}
