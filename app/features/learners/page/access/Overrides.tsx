import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useCanAccess } from "react-admin";
import { Timestamp } from "~/ui/Timestamp";
import { GrantDialog } from "./GrantDialog";
import { RevokeDialog } from "./RevokeDialog";
import type { Verdict } from "./verdict";

interface OverridesProps {
  learnerId: string;
  verdict: Verdict;
}

/** What staff opened for the person beside the subscription, and the way to open and to close it. */
export function Overrides({ learnerId, verdict }: OverridesProps) {
  const { canAccess: mayAct = false } = useCanAccess({
    resource: "user_subscriptions",
    action: "act",
  });
  const [isGranting, setGranting] = useState(false);
  const [revoking, setRevoking] = useState<string | null>(null);
  const { overrides, opens, reason, lesson } = verdict;
  return (
    <>
      {overrides.map(({ id, lesson_id, ends_at, reason: why, granted_by }) => (
        <Box key={id} sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
          <span>
            {granted_by ?? "Somebody"} opened {lesson_id ? "this lesson" : "all lessons"} for them
            until <Timestamp value={ends_at} />: {why}
          </span>
          {mayAct && (
            <Button size="small" onClick={() => setRevoking(id)}>
              Take back
            </Button>
          )}
        </Box>
      ))}
      {mayAct && !opens && reason !== "not_published" && (
        <div>
          <Button variant="outlined" onClick={() => setGranting(true)}>
            Open for this person…
          </Button>
        </div>
      )}
      {isGranting && (
        <GrantDialog learnerId={learnerId} lesson={lesson} onClose={() => setGranting(false)} />
      )}
      {revoking && <RevokeDialog overrideId={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}
