import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router-dom";
import { Timestamp } from "~/ui/Timestamp";
import type { CaseDecision } from "../case-detail";
import { DECISIONS } from "../decisions";

interface DecisionListProps {
  decisions: CaseDecision[];
  /** Names the text of each, where they are about several. */
  titled?: boolean;
}

/** What was decided, by whom, why, and whether it still holds. */
export function DecisionList({ decisions, titled = false }: DecisionListProps) {
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {decisions.map((decision) => (
        <Box
          component="li"
          key={decision.id}
          sx={{ py: 0.5, borderTop: 1, borderColor: "divider" }}
        >
          <strong>{DECISIONS[decision.action].done}</strong>
          {titled && (
            <>
              {": "}
              <Link component={RouterLink} to={`/admin/moderation_cases/${decision.case_id}/show`}>
                {decision.title}
              </Link>
            </>
          )}
          {decision.undone_at && " (undone)"}
          <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
            {decision.reason} · {decision.decided_by_name ?? "Somebody"},{" "}
            <Timestamp value={decision.created_at} />
            {decision.undo_reason &&
              ` · undone by ${decision.undone_by_name ?? "somebody"}: ${decision.undo_reason}`}
          </Typography>
          {decision.message && (
            <Typography variant="body2" sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
              {decision.message}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}
