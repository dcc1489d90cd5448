import GainedIcon from "@mui/icons-material/AddCircleOutline";
import InfoIcon from "@mui/icons-material/InfoOutlined";
import MissedIcon from "@mui/icons-material/RadioButtonUnchecked";
import LostIcon from "@mui/icons-material/RemoveCircleOutline";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import type { ItemScore, Reason } from "~/domain/scoring/score-item";

const SIGNS = {
  gained: <GainedIcon fontSize="small" color="success" titleAccess="Gained" />,
  lost: <LostIcon fontSize="small" color="error" titleAccess="Lost" />,
  missed: <MissedIcon fontSize="small" color="disabled" titleAccess="Missed" />,
  info: <InfoIcon fontSize="small" color="info" titleAccess="Note" />,
} satisfies Record<Reason["verdict"], unknown>;

const signed = (points: number) => (points > 0 ? `+${points}` : `−${-points}`);

function headline({ points, max, scored }: ItemScore): string {
  const count = `${points} of ${max} ${max === 1 ? "point" : "points"}`;
  if (scored === "human") return "Marked by people";
  return scored === "form_only" ? `${count} for form` : count;
}

/** The score with the reason for each point, as the domain's scorer gives it. */
export function ScorePanel({ score }: { score: ItemScore }) {
  const id = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      tabIndex={-1}
      data-score
      sx={{ p: 2, outline: 0 }}
    >
      <Typography variant="h2" component="h3" id={id} gutterBottom>
        Score: {headline(score)}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.75 }}>
        {score.reasons.map(({ verdict, points, message }, index) => (
          <Box
            component="li"
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew with each score
            key={index}
            sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}
          >
            {SIGNS[verdict]}
            <Typography variant="body2" sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
              {message}
            </Typography>
            {points !== 0 && (
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {signed(points)}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Paper>
  );
}
