import {
  DataTable,
  FilterButton,
  ReferenceField,
  SelectField,
  SelectInput,
  TextField,
  TopToolbar,
  useRecordContext,
} from "react-admin";
import { ExportButton } from "~/ui/export/ExportButton";
import { chosen, type ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { StripeNotice } from "~/ui/stripe/StripeNotice";
import { Timestamp } from "~/ui/Timestamp";
import { DRIFT_KINDS } from "./drift";
import { driftRow } from "./rows";
import { KIND_NAMES, STATE_NAMES } from "./words";

const kinds = DRIFT_KINDS.map((id) => ({ id, name: KIND_NAMES[id] }));
const states = Object.entries(STATE_NAMES).map(([id, name]) => ({ id, name }));

const filters = [
  <SelectInput key="state" source="state" choices={states} alwaysOn />,
  <SelectInput key="kind" source="kind" choices={kinds} alwaysOn />,
];

const SHOWN: ShownColumn[] = [
  { label: "Customer", value: "stripe_customer_id" },
  { label: "Learner", value: "user_id", names: "users" },
  { label: "Kind", value: chosen("kind", kinds) },
  { label: "State", value: chosen("state", states) },
  { label: "Found", value: "found_at" },
];

const actions = (
  <TopToolbar>
    <FilterButton />
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

const Found = () => {
  const drift = driftRow.safeParse(useRecordContext()).data;
  return drift ? <Timestamp value={drift.found_at} /> : null;
};

/** Every difference that a reconciliation ever found. */
export default function DriftList() {
  return (
    <ListPage
      title="Drift"
      sort={{ field: "found_at", order: "DESC" }}
      filters={filters}
      actions={actions}
      exporter={false}
    >
      <StripeNotice>Nothing is compared.</StripeNotice>
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={<ListEmpty>No reconciliation has found a difference.</ListEmpty>}
      >
        <DataTable.Col source="stripe_customer_id" label="Customer">
          <RecordLink>
            <TextField source="stripe_customer_id" />
          </RecordLink>
        </DataTable.Col>
        <DataTable.Col source="user_id" label="Learner" disableSort>
          <ReferenceField source="user_id" reference="users" link="show" emptyText="Nobody here" />
        </DataTable.Col>
        <DataTable.Col source="kind">
          <SelectField source="kind" choices={kinds} />
        </DataTable.Col>
        <DataTable.Col source="state">
          <SelectField source="state" choices={states} />
        </DataTable.Col>
        <DataTable.Col source="found_at" label="Found">
          <Found />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
