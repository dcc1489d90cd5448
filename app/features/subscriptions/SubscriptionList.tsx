import Chip from "@mui/material/Chip";
import {
  DataTable,
  type DataTableBodyProps,
  FilterButton,
  NullableBooleanInput,
  ReferenceField,
  SelectField,
  SelectInput,
  TextField,
  TopToolbar,
  useCanAccess,
  useRecordContext,
} from "react-admin";
import type { z } from "zod";
import { STATUS_CHOICES, TIER_CHOICES } from "~/domain/membership";
import { ExportButton } from "~/ui/export/ExportButton";
import { chosen, type ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { SelectableTableBody } from "~/ui/SelectableTableBody";
import { SelectionStrip } from "~/ui/SelectionStrip";
import { Timestamp } from "~/ui/Timestamp";
import { BulkActions } from "./bulk/BulkActions";
import { subscriptionRecord } from "./subscription";

const filters = [
  <SelectInput key="tier" source="tier" alwaysOn choices={TIER_CHOICES} />,
  <SelectInput key="status" source="status" alwaysOn choices={STATUS_CHOICES} />,
  <NullableBooleanInput key="review" source="needs_review" label="Needs review" alwaysOn />,
  <NullableBooleanInput key="comped" source="is_comped" label="Given for free" />,
];

const SHOWN: ShownColumn[] = [
  { label: "Learner", value: "user_id", names: "users" },
  { label: "Tier", value: chosen("tier", TIER_CHOICES) },
  { label: "Status", value: chosen("status", STATUS_CHOICES) },
  { label: "Ends", value: (row) => endOf(subscriptionRecord.parse(row)) },
  { label: "Marks", value: (row) => marksOf(subscriptionRecord.parse(row)).join(", ") },
];

const actions = (
  <TopToolbar>
    <FilterButton />
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

function Learner() {
  return (
    <RecordLink>
      <ReferenceField source="user_id" reference="users" link={false}>
        <TextField source="name" />
      </ReferenceField>
    </RecordLink>
  );
}

type Subscription = z.infer<typeof subscriptionRecord>;

const MARKS = {
  "Needs review": "warning",
  "Given for free": "info",
  "Cancelled for later": "default",
} as const;

/** What somebody should have an eye on. */
function marksOf({ needs_review, is_comped, cancel_at, status }: Subscription) {
  const marks: (keyof typeof MARKS)[] = [];
  if (needs_review) marks.push("Needs review");
  if (is_comped) marks.push("Given for free");
  if (cancel_at && status !== "cancelled") marks.push("Cancelled for later");
  return marks;
}

function Marks() {
  const row = subscriptionRecord.safeParse(useRecordContext()).data;
  return (
    row &&
    marksOf(row).map((mark) => <Chip key={mark} size="small" color={MARKS[mark]} label={mark} />)
  );
}

const endOf = ({ status, trial_ends_at, end_date }: Subscription) =>
  status === "trial" ? (trial_ends_at ?? end_date) : end_date;

const End = () => {
  const row = subscriptionRecord.safeParse(useRecordContext()).data;
  const end = row && endOf(row);
  return end ? <Timestamp value={end} /> : <>–</>;
};

const LEARNER = { source: "user_id", reference: "users" };
/** A row goes by the learner's name. */
const LearnersTableBody = (props: DataTableBodyProps) => (
  <SelectableTableBody {...props} namedBy={LEARNER} />
);

/** Every learner's subscription, with what needs somebody's eye marked. */
export default function SubscriptionList() {
  const { canAccess: mayAct = false } = useCanAccess({
    resource: "user_subscriptions",
    action: "act",
  });
  return (
    <ListPage
      title="Subscriptions"
      sort={{ field: "updated_at", order: "DESC" }}
      filters={filters}
      actions={actions}
      exporter={false}
    >
      {mayAct && <SelectionStrip>Select learners to act on them together.</SelectionStrip>}
      <DataTable
        bulkActionButtons={mayAct && <BulkActions />}
        body={LearnersTableBody}
        rowClick={false}
        size="small"
        empty={<ListEmpty>No subscription matches.</ListEmpty>}
      >
        <DataTable.Col source="user_id" label="Learner" disableSort>
          <Learner />
        </DataTable.Col>
        <DataTable.Col source="tier">
          <SelectField source="tier" choices={TIER_CHOICES} />
        </DataTable.Col>
        <DataTable.Col source="status">
          <SelectField source="status" choices={STATUS_CHOICES} />
        </DataTable.Col>
        <DataTable.Col source="end_date" label="Ends">
          <End />
        </DataTable.Col>
        <DataTable.Col label="Marks">
          <Marks />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
