import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { lazy, Suspense } from "react";
import { useListContext } from "react-admin";
import { Loaded } from "~/ui/blocks/Loaded";
import { Timestamp } from "~/ui/Timestamp";
import { EVENT_STATES, type Inbox, STATE_NAMES } from "./stripe-event";
import { useInbox } from "./use-inbox";

const InboxChart = lazy(() => import("./InboxChart"));
const number = new Intl.NumberFormat("en");
/** Longer than a healthy worker lets anything wait. */
const LONG_MS = 5 * 60_000;

function Counts({ inbox }: { inbox: Inbox }) {
  const { filterValues, setFilters } = useListContext();
  return (
    <Box role="group" aria-label="By state" sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
      {EVENT_STATES.map((state) => {
        const isChosen = filterValues.state === state;
        const { state: _, ...others } = filterValues;
        return (
          <Button
            key={state}
            size="small"
            variant={isChosen ? "contained" : "outlined"}
            color={state === "failed" && inbox.failed > 0 ? "error" : "primary"}
            aria-pressed={isChosen}
            onClick={() => setFilters(isChosen ? others : { ...others, state }, [])}
          >
            {STATE_NAMES[state]}: {number.format(inbox[state])}
          </Button>
        );
      })}
      <Typography variant="body2" color="text.secondary" sx={{ alignSelf: "center" }}>
        Processed counts the last 14 days.
        {inbox.last_received && (
          <>
            {" "}
            Last event: <Timestamp value={inbox.last_received} />.
          </>
        )}
      </Typography>
    </Box>
  );
}

const waitsLong = ({ waiting_since }: Inbox) =>
  waiting_since !== null && Date.now() - Date.parse(waiting_since) > LONG_MS;

/** How the inbox stands, and what came in day by day. */
export function InboxSummary() {
  const query = useInbox();
  return (
    <Box
      component="section"
      aria-label="Inbox"
      sx={{ p: 2, borderBottom: 1, borderColor: "divider" }}
    >
      <Loaded query={query}>
        {(inbox) => (
          <>
            <Counts inbox={inbox} />
            {waitsLong(inbox) && inbox.waiting_since && (
              <Alert severity="warning" sx={{ mt: 1 }}>
                Events wait since <Timestamp value={inbox.waiting_since} />. Is the worker running?
              </Alert>
            )}
            <Suspense fallback={<Skeleton height={160} />}>
              <InboxChart days={inbox.days} />
            </Suspense>
          </>
        )}
      </Loaded>
    </Box>
  );
}
