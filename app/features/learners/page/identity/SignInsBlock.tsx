import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Confirm, useCanAccess, useDataProvider, useGetList, useNotify } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { messageOf } from "~/ui/message-of";
import { Timestamp } from "~/ui/Timestamp";
import { deviceOf } from "./device";

const session = z.object({
  id: z.uuid(),
  ip_address: z.string().nullable(),
  user_agent: z.string().nullable(),
  refreshed_at: z.string().nullable(),
  created_at: z.string(),
});
const account = z.object({
  id: z.string(),
  provider_id: z.string(),
  last_sign_in_at: z.string().nullable(),
});
const verification = z.object({
  id: z.string(),
  kind: z.string(),
  identifier: z.string(),
  created_at: z.string().nullable(),
});

const all = { page: 1, perPage: 50 };
const newest = { field: "created_at", order: "DESC" } as const;

/** A list of one person's rows, parsed. */
function useOwn<Row extends z.ZodType>(resource: string, learnerId: string, row: Row) {
  const query = useGetList(resource, {
    filter: { user_id: learnerId },
    pagination: all,
    sort: newest,
  });
  return { ...query, data: query.data && row.array().parse(query.data) };
}

/** Where the person is signed in and how they sign in; a session is ended from here. */
export function SignInsBlock({ learnerId }: { learnerId: string }) {
  const sessions = useOwn("sessions", learnerId, session);
  const accounts = useOwn("accounts", learnerId, account);
  const pending = useOwn("verifications", learnerId, verification);
  const [ending, setEnding] = useState<string | null>(null);
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const { canAccess: mayAct = false } = useCanAccess({ resource: "users", action: "act" });
  const end = async (id: string) => {
    try {
      await provider.rpc("sign_out_session", { session_id: id });
      notify("The session is ended.", { type: "success" });
    } catch (error) {
      notify(messageOf(error), { type: "error" });
    }
    setEnding(null);
    void sessions.refetch();
  };
  return (
    <Block title="Sign-ins">
      <Loaded query={sessions} empty={noneOf("Not signed in anywhere.")}>
        {(list) => (
          <Box component="ul" aria-label="Sessions" sx={{ m: 0, p: 0, listStyle: "none" }}>
            {list.map((row) => (
              <Box
                component="li"
                key={row.id}
                sx={{ display: "flex", gap: 1, alignItems: "center", py: 0.5 }}
              >
                <Box sx={{ flex: 1, minWidth: 0 }}>
                  <span title={row.user_agent ?? undefined}>{deviceOf(row.user_agent)}</span>
                  <Typography variant="body2" color="text.secondary">
                    {row.ip_address && `${row.ip_address}, `}since{" "}
                    <Timestamp value={row.created_at} />
                  </Typography>
                </Box>
                {mayAct && (
                  <Button size="small" onClick={() => setEnding(row.id)}>
                    Sign out
                  </Button>
                )}
              </Box>
            ))}
          </Box>
        )}
      </Loaded>
      <Loaded query={accounts} empty={noneOf("No way to sign in.")}>
        {(list) => (
          <Typography variant="body2" sx={{ mt: 1 }}>
            Signs in by {list.map(({ provider_id }) => provider_id).join(", ")}.
          </Typography>
        )}
      </Loaded>
      <Loaded query={pending}>
        {(list) =>
          list.map((row) => (
            <Typography key={row.id} variant="body2" sx={{ mt: 1 }}>
              Waits for an answer to a mail: {row.kind.replaceAll("_", " ")} to {row.identifier}
              {row.created_at && (
                <>
                  , sent <Timestamp value={row.created_at} />
                </>
              )}
            </Typography>
          ))
        }
      </Loaded>
      <Confirm
        isOpen={ending !== null}
        title="Sign out this session"
        content="The person has to sign in again on that device. What they have not saved there may be lost. It is written down that you did it."
        confirm="Sign out"
        onConfirm={() => ending && void end(ending)}
        onClose={() => setEnding(null)}
      />
    </Block>
  );
}
