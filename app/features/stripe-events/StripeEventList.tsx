import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import {
  DataTable,
  FilterButton,
  TextField,
  TopToolbar,
  useListContext,
  useRecordContext,
} from "react-admin";
import { ExportButton } from "~/ui/export/ExportButton";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { LearnerLink } from "~/ui/LearnerLink";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { SelectableTableBody } from "~/ui/SelectableTableBody";
import { SelectionStrip } from "~/ui/SelectionStrip";
import { StripeNotice } from "~/ui/stripe/StripeNotice";
import { Timestamp } from "~/ui/Timestamp";
import { filters } from "./filters";
import { InboxSummary } from "./InboxSummary";
import { NewEvents } from "./NewEvents";
import { ReplaySelected } from "./ReplaySelected";
import { StateChip } from "./StateChip";
import { adviceFor, STATE_NAMES, type StripeEventRecord, stripeEvent } from "./stripe-event";
import { useCustomersLearners } from "./use-customers-learners";
import { useLiveEvents } from "./use-live-events";

const useEvent = () => stripeEvent.safeParse(useRecordContext()).data;

const SHOWN: ShownColumn[] = [
  { label: "Type", value: "type" },
  { label: "State", value: (event) => STATE_NAMES[stripeEvent.parse(event).state] },
  { label: "Customer", value: "customer" },
  { label: "Received", value: "received_at" },
  { label: "Tries", value: "attempts" },
  { label: "Trouble", value: "error" },
];

const actions = (
  <TopToolbar>
    <NewEvents />
    <FilterButton />
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

type Live = ReadonlyMap<number, StripeEventRecord>;

function State({ live }: { live: Live }) {
  const event = useEvent();
  return event ? <StateChip state={live.get(event.id)?.state ?? event.state} /> : null;
}

function Who({ learners }: { learners: ReadonlyMap<string, string> }) {
  const event = useEvent();
  if (!event?.customer) return <>–</>;
  const learner = learners.get(event.customer);
  return (
    <>
      {learner && <LearnerLink userId={learner} />}
      <Typography variant="body2" color="text.secondary" component="div">
        {event.customer}
      </Typography>
    </>
  );
}

function Trouble({ live }: { live: Live }) {
  const shown = useEvent();
  const event = shown && (live.get(shown.id) ?? shown);
  if (!event?.error) return null;
  return (
    <Box sx={{ maxWidth: 420 }}>
      {event.error}
      <Typography variant="body2" color="text.secondary">
        {adviceFor(event)}
      </Typography>
    </Box>
  );
}

function Attempts({ live }: { live: Live }) {
  const event = useEvent();
  return event && (live.get(event.id)?.attempts ?? event.attempts);
}

const Received = () => <Timestamp value={useEvent()?.received_at ?? ""} />;

function Events() {
  const { data } = useListContext();
  const shown = stripeEvent.array().safeParse(data).data ?? [];
  const learners = useCustomersLearners(shown.flatMap(({ customer }) => customer ?? []));
  const live = useLiveEvents();
  return (
    <DataTable
      body={SelectableTableBody}
      bulkActionButtons={<ReplaySelected />}
      rowClick={false}
      size="small"
      empty={<ListEmpty>Stripe has not sent anything yet.</ListEmpty>}
    >
      <DataTable.Col source="type">
        <RecordLink>
          <TextField source="type" />
        </RecordLink>
      </DataTable.Col>
      <DataTable.Col source="state">
        <State live={live} />
      </DataTable.Col>
      <DataTable.Col source="customer" disableSort>
        <Who learners={learners} />
      </DataTable.Col>
      <DataTable.Col source="id" label="Received">
        <Received />
      </DataTable.Col>
      <DataTable.Col source="attempts" label="Tries" align="right">
        <Attempts live={live} />
      </DataTable.Col>
      <DataTable.Col source="error" label="Trouble" disableSort>
        <Trouble live={live} />
      </DataTable.Col>
    </DataTable>
  );
}

/** What Stripe has sent: what waits, what failed and why, and a way to try again. */
export default function StripeEventList() {
  return (
    <ListPage
      title="Stripe events"
      sort={{ field: "id", order: "DESC" }}
      filters={filters}
      actions={actions}
      exporter={false}
    >
      <StripeNotice webhooks>Nothing arrives, and what waits is not processed.</StripeNotice>
      <InboxSummary />
      <SelectionStrip>Select events to replay them together.</SelectionStrip>
      <Events />
    </ListPage>
  );
}
