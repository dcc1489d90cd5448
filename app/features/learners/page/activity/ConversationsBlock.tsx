import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { z } from "zod";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { Timestamp } from "~/ui/Timestamp";
import { useOwnRows } from "../use-own-rows";
import { ConversationTurns } from "./ConversationTurns";

const conversation = z.object({
  id: z.uuid(),
  session_type: z.string(),
  status: z.string(),
  total_turns: z.number(),
  started_at: z.string(),
});

/** Conversations with the AI; the turns of one are read when it is opened. */
export function ConversationsBlock({ learnerId }: { learnerId: string }) {
  const [open, setOpen] = useState<string | null>(null);
  const conversations = useOwnRows("conversation_sessions", learnerId, conversation, {
    sort: { field: "started_at", order: "DESC" },
  });
  return (
    <Block title="Conversations">
      <Loaded query={conversations} empty={noneOf("No conversation yet.")}>
        {(list) =>
          list.map(({ id, session_type, status, total_turns, started_at }) => (
            <Box key={id} sx={{ py: 0.5, borderTop: 1, borderColor: "divider" }}>
              <Box sx={{ display: "flex", gap: 2, alignItems: "center" }}>
                <Box sx={{ flex: 1 }}>
                  {session_type.replaceAll("_", " ")}, {status}
                </Box>
                <Timestamp value={started_at} />
                <Button
                  size="small"
                  aria-expanded={open === id}
                  onClick={() => setOpen(open === id ? null : id)}
                >
                  {total_turns === 1 ? "1 turn" : `${total_turns} turns`}
                </Button>
              </Box>
              {open === id && <ConversationTurns sessionId={id} learnerId={learnerId} />}
            </Box>
          ))
        }
      </Loaded>
    </Block>
  );
}
