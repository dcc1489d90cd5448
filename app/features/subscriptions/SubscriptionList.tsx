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
import { STATUS_CHOICES, TIER_CHOICES } from "~/domain/membership";
import { ExportButton } from "~/ui/export/ExportButton";
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

const actions = (
  <TopToolbar>
    <FilterButton />
    <ExportButton />
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

function Marks() {
  const row = subscriptionRecord.safeParse(useRecordContext()).data;
  if (!row) return null;
  return (
    <>
      {row.needs_review && <Chip size="small" color="warning" label="Needs review" />}
      {row.is_comped && <Chip size="small" color="info" label="Given for free" />}
      {row.cancel_at && row.status !== "cancelled" && (
        <Chip size="small" label="Cancelled for later" />
      )}
    </>
  );
}

const End = () => {
  const row = subscriptionRecord.safeParse(useRecordContext()).data;
  const end = row?.status === "trial" ? (row.trial_ends_at ?? row.end_date) : row?.end_date;
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
