import Typography from "@mui/material/Typography";
import { AccessSentence } from "./actions/AccessSentence";
import { LearnersClock } from "./LearnersClock";
import { renews, type SubscriptionRecord } from "./subscription";

const earliest = (...moments: (string | null)[]) =>
  moments
    .filter((moment) => moment !== null)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;

/** What the subscription opens today, as private.tier_in_force sees it. */
export function AccessNow({ subscription }: { subscription: SubscriptionRecord }) {
  const { user_id, status, tier, end_date, trial_ends_at, cancel_at, next_tier } = subscription;
  const ends = earliest(end_date, cancel_at, status === "trial" ? trial_ends_at : null);
  const inForce =
    (status === "active" || status === "trial") && (ends === null || Date.parse(ends) > Date.now());
  return (
    <>
      <Typography>
        <AccessSentence
          access={{
            tier: inForce ? tier : null,
            until: ends,
            status,
            next_tier,
            renews: renews(subscription),
          }}
        />
        {cancel_at && inForce && " (cancelled)"}
      </Typography>
      {inForce && ends && <LearnersClock learnerId={user_id} moment={ends} />}
    </>
  );
}
