import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { AccessSentence } from "../actions/AccessSentence";
import type { BulkPreview } from "./bulk";

const learners = (n: number) => (n === 1 ? "1 learner" : `${n} learners`);

/** What the action would change, summed up; then each learner, what is refused first. */
export function BulkConsequence({ preview }: { preview: BulkPreview }) {
  const changed = preview.filter((row) => row.outcome === "changes");
  const refused = preview.filter((row) => row.outcome === "refused");
  const atStripe = changed.filter(({ through_stripe }) => through_stripe).length;
  const mails = changed.filter(({ mail }) => mail).length;
  return (
    <section aria-label="Consequence">
      <Typography role="status">
        <strong>{learners(changed.length)} will change</strong>
        {refused.length > 0 && `, ${refused.length} will be refused`}.
        {atStripe > 0 &&
          ` ${atStripe} ${atStripe === 1 ? "is" : "are"} charged by Stripe: it makes the change first, and reckons its next invoices accordingly.`}{" "}
        {mails === 1 ? "1 mail goes" : `${mails} mails go`} out.
      </Typography>
      {refused.length > 0 && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          <Box component="ul" sx={{ m: 0, pl: 2, maxHeight: 140, overflowY: "auto" }} tabIndex={0}>
            {refused.map(({ user_id, name, problem }) => (
              <li key={user_id}>
                <strong>{name}</strong>: {problem}
              </li>
            ))}
          </Box>
        </Alert>
      )}
      <Box
        component="ul"
        aria-label="Who will change"
        tabIndex={0}
        sx={{ mt: 1, mb: 0, pl: 2, maxHeight: 180, overflowY: "auto" }}
      >
        {changed.map(({ user_id, name, before, after, time_zone, through_stripe }) => (
          <li key={user_id}>
            <strong>{name}</strong>
            {through_stripe && " (Stripe)"}: <AccessSentence access={before} zone={time_zone} /> →{" "}
            <AccessSentence access={after} zone={time_zone} />
          </li>
        ))}
      </Box>
    </section>
  );
}
