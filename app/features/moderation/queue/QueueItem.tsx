import ButtonBase from "@mui/material/ButtonBase";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useEffect, useRef } from "react";
import { Timestamp } from "~/ui/Timestamp";
import type { CaseRow, DecisionAction } from "../case";
import { DECISIONS } from "../decisions";

/** What became of a case since the list was read. */
export type Outcome =
  | { by: "me"; decisionId: string; action: DecisionAction }
  | { by: "me"; appeal: "upheld" | "overturned" }
  | { by: "others" };

export const outcomeText = (outcome: Outcome): string => {
  if (outcome.by === "others") return "No longer waiting";
  if ("action" in outcome) return `${DECISIONS[outcome.action].done} by you`;
  return outcome.appeal === "upheld" ? "Decision kept by you" : "Decision overturned by you";
};

interface QueueItemProps {
  row: CaseRow;
  isChosen: boolean;
  outcome: Outcome | undefined;
  /** Id of who works here, to tell the own claims. */
  me: string | undefined;
  onChoose: () => void;
}

/** One case of the list: enough to see whether it is the next to take. */
export function QueueItem({ row, isChosen, outcome, me, onChoose }: QueueItemProps) {
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const claim = row.claimed_by && (row.claimed_by === me ? "Yours" : row.claimed_by_name);
  return (
    <ButtonBase
      ref={place}
      aria-current={isChosen || undefined}
      onClick={onChoose}
      sx={{
        display: "block",
        width: 1,
        textAlign: "left",
        p: 1.25,
        borderBottom: 1,
        borderColor: "divider",
        borderLeft: 4,
        borderLeftColor: isChosen ? "primary.main" : "transparent",
        bgcolor: isChosen || outcome ? "action.hover" : undefined,
        "&:focus-visible": { outline: 2, outlineColor: "primary.main", outlineOffset: -2 },
      }}
    >
      <Typography component="span" noWrap sx={{ display: "block", fontWeight: 600 }}>
        {row.kind === "comment" ? `Comment on ${row.title}` : row.title}
      </Typography>
      <Typography
        component="span"
        variant="body2"
        noWrap
        sx={{ display: "block", color: "text.secondary" }}
      >
        {row.excerpt}
      </Typography>
      <Typography
        component="span"
        variant="body2"
        // Chips stand in the line as words do: more cases fit on a screen.
        sx={{ display: "block", mt: 0.25, "& .MuiChip-root": { height: 20, mr: 0.75 } }}
      >
        {outcome && (
          <Chip size="small" color="success" variant="outlined" label={outcomeText(outcome)} />
        )}
        {!outcome && row.state === "appealed" && <Chip size="small" color="info" label="Appeal" />}
        {!outcome && row.state === "decided" && row.action && (
          <Chip
            size="small"
            variant="outlined"
            label={`${DECISIONS[row.action].done} by ${row.decided_by_name ?? "somebody"}`}
          />
        )}
        {!outcome && row.state !== "decided" && row.severity >= 4 && (
          <Chip
            size="small"
            color="error"
            variant="outlined"
            label={row.severity === 5 ? "Urgent" : "Grave"}
          />
        )}
        {!outcome && claim && <Chip size="small" variant="outlined" label={claim} />}
        <span>
          {row.reason ?? row.rule ?? "Held"} ·{" "}
          {row.reports === 1 ? "1 report" : `${row.reports} reports`} ·{" "}
          <Timestamp value={row.decided_at ?? row.queued_at} />
        </span>
      </Typography>
    </ButtonBase>
  );
}
