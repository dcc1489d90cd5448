import RightIcon from "@mui/icons-material/CheckCircle";
import MissedIcon from "@mui/icons-material/HighlightOff";
import OmittedIcon from "@mui/icons-material/RadioButtonChecked";
import type { Reason } from "~/domain/scoring/score-item";

interface MarkProps {
  reason: Reason | undefined;
  /** It would have been right, and was left alone. */
  omitted?: boolean;
}

/** Whether an answer was right, beside the answer; the reason in full stands in the score. */
export function Mark({ reason, omitted = false }: MarkProps) {
  if (!reason || reason.verdict === "info") return null;
  if (omitted && reason.verdict === "missed")
    return (
      <OmittedIcon
        titleAccess="Right, but not chosen"
        color="warning"
        fontSize="inherit"
        sx={{ mx: 0.25 }}
      />
    );
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
