import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { AccessSentence } from "./AccessSentence";
import { Money } from "./Money";
import type { ActionPreview } from "./preview";
import type { AskedChange } from "./use-preview";

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: "text.secondary" }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
        {children}
      </Box>
    </>
  );
}

interface ConsequenceProps {
  preview: ActionPreview;
  asked: AskedChange;
  /** The money where the caller knows it better than Stripe's next invoice. */
  money?: ReactNode;
}

/** What an action would change, said before it is done: access, money, mail, and what has no way back. */
export function Consequence({ preview, asked, money }: ConsequenceProps) {
  const { before, after, through_stripe, time_zone: zone, time_zone_known, mail } = preview;
  return (
    <>
      <Box
        component="dl"
        aria-label="Consequence"
        sx={{ display: "grid", gridTemplateColumns: "80px 1fr", rowGap: 0.75, m: 0 }}
      >
        <Part name="Now">
          <AccessSentence access={before} zone={zone} />
        </Part>
        <Part name="After">
          <strong>
            <AccessSentence access={after} zone={zone} />
          </strong>
        </Part>
        <Part name="Money">
          {money ??
            (through_stripe ? (
              <Money asked={asked} zone={zone} />
            ) : (
              "None: Stripe does not charge this subscription."
            ))}
        </Part>
        <Part name="Mail">
          {mail ? `“${mail.subject}” to ${mail.recipient}` : "No mail: the learner has no address."}
        </Part>
        {preview.irreversible && <Part name="No undo">{preview.irreversible}</Part>}
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {time_zone_known
          ? `Times are the learner's: ${zone}.`
          : "Times are in UTC: the learner has told no time zone."}
        {through_stripe &&
          " Stripe makes the change first; it becomes true here when Stripe says so."}
      </Typography>
    </>
  );
}
