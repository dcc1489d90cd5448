import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { TIER_NAMES } from "~/domain/membership";
import { Timestamp } from "~/ui/Timestamp";
import type { Access } from "../subscription";

/** What a person may open and until when, in a sentence. Times are in the reader's zone. */
export function AccessSentence({ access }: { access: Access }) {
  if (!access.tier) return <>No access</>;
  return (
    <>
      {TIER_NAMES[access.tier]}
      {access.until ? (
        <>
          {" until "}
          <Timestamp value={access.until} />
        </>
      ) : (
        ", without an end"
      )}
      {access.renews && ", then renewed"}
      {access.next_tier && ` as ${TIER_NAMES[access.next_tier]}`}
    </>
  );
}

interface ConsequenceProps {
  before: Access;
  after: Access;
  /** The change has to be made in Stripe. */
  throughStripe: boolean;
}

/** What an action would change, said before it is done. */
export function Consequence({ before, after, throughStripe }: ConsequenceProps) {
  return (
    <>
      <Box
        component="dl"
        aria-label="Consequence"
        sx={{ display: "grid", gridTemplateColumns: "80px 1fr", rowGap: 0.5, m: 0 }}
      >
        <Box component="dt" sx={{ color: "text.secondary" }}>
          Now
        </Box>
        <Box component="dd" sx={{ m: 0 }}>
          <AccessSentence access={before} />
        </Box>
        <Box component="dt" sx={{ color: "text.secondary" }}>
          After
        </Box>
        <Box component="dd" sx={{ m: 0, fontWeight: 600 }}>
          <AccessSentence access={after} />
        </Box>
      </Box>
      {throughStripe && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          This subscription is paid through Stripe. Make the change there: the console follows
          within seconds.
        </Alert>
      )}
    </>
  );
}
