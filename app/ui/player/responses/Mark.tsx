import RightIcon from "@mui/icons-material/CheckCircle";
import MissedIcon from "@mui/icons-material/HighlightOff";
import type { Reason } from "~/domain/scoring/score-item";

/** Whether an answer was right, beside the answer; the reason in full stands in the score. */
export function Mark({ reason }: { reason: Reason | undefined }) {
  if (!reason || reason.verdict === "info") return null;
  return reason.verdict === "gained" ? (
    <RightIcon titleAccess="Right" color="success" fontSize="inherit" sx={{ mx: 0.25 }} />
  ) : (
    <MissedIcon
      titleAccess={reason.verdict === "lost" ? "Wrong, costs a point" : "Not right"}
      color="error"
      fontSize="inherit"
      sx={{ mx: 0.25 }}
    />
  );
}
