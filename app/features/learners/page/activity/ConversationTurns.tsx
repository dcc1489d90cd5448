import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { z } from "zod";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { useOwnRows } from "../use-own-rows";

const turn = z.object({
  id: z.uuid(),
  role: z.enum(["user", "assistant", "system"]),
  transcript: z.string().nullable(),
  turn_index: z.number(),
});

const SPEAKERS = { user: "Learner", assistant: "AI", system: "System" };

interface ConversationTurnsProps {
  sessionId: string;
  learnerId: string;
}

/** What was said, in order; the first 200 turns. */
export function ConversationTurns({ sessionId, learnerId }: ConversationTurnsProps) {
  const turns = useOwnRows("conversation_turns", learnerId, turn, {
    filter: { session_id: sessionId },
    sort: { field: "turn_index", order: "ASC" },
    perPage: 200,
  });
  return (
    <Loaded query={turns} empty={noneOf("Nothing was said.")}>
      {(list) => (
        <Box component="ol" sx={{ m: 0, p: 1, listStyle: "none" }}>
          {list.map(({ id, role, transcript }) => (
            <Typography key={id} component="li" variant="body2" sx={{ py: 0.25 }}>
              <strong>{SPEAKERS[role]}:</strong> {transcript ?? "(no transcript)"}
            </Typography>
          ))}
        </Box>
      )}
    </Loaded>
  );
}
