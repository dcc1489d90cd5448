import {
  DataTable,
  FilterButton,
  ReferenceField,
  SelectInput,
  TopToolbar,
  useListContext,
  useRecordContext,
} from "react-admin";
import { ExportButton } from "~/ui/export/ExportButton";
import { chosen, type ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { Timestamp } from "~/ui/Timestamp";
import { dataRequest, KIND_CHOICES, KIND_NAMES, STATE_CHOICES } from "./data-request";
import { StateText } from "./StateText";

const filters = [
  <SelectInput key="kind" source="kind" choices={KIND_CHOICES} alwaysOn />,
  <SelectInput key="state" source="state" choices={STATE_CHOICES} alwaysOn />,
];

const SHOWN: ShownColumn[] = [
  { label: "Request", value: chosen("kind", KIND_CHOICES) },
  { label: "Person", value: "user_id", names: "users" },
  { label: "State", value: chosen("state", STATE_CHOICES) },
  { label: "Reason", value: "reason" },
  { label: "Asked", value: "created_at" },
];

const actions = (
  <TopToolbar>
    <FilterButton />
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

const useRequest = () => dataRequest.safeParse(useRecordContext()).data;

function Kind() {
  const request = useRequest();
  return request && <RecordLink>{KIND_NAMES[request.kind]}</RecordLink>;
}
function State() {
  const request = useRequest();
  return request && <StateText request={request} />;
}
function Asked() {
  const request = useRequest();
  return request && <Timestamp value={request.created_at} />;
}
function Empty() {
  const { filterValues } = useListContext();
  return (
    <ListEmpty>
      {Object.keys(filterValues).length > 0
        ? "No request is like this."
        : "Nobody has asked for their data. Requests are made on the page of a learner."}
    </ListEmpty>
  );
}

/** All requests, the newest first. */
export default function DataRequestList() {
  return (
    <ListPage
      title="Requests for data"
      sort={{ field: "created_at", order: "DESC" }}
      filters={filters}
      actions={actions}
      exporter={false}
    >
      <DataTable bulkActionButtons={false} rowClick={false} size="small" empty={<Empty />}>
        <DataTable.Col source="kind" label="Request">
          <Kind />
        </DataTable.Col>
        <DataTable.Col source="user_id" label="Person">
          <ReferenceField
            source="user_id"
            reference="users"
            link="show"
            emptyText="Erased account"
          />
        </DataTable.Col>
        <DataTable.Col source="state">
          <State />
        </DataTable.Col>
        <DataTable.Col source="reason" />
        <DataTable.Col source="created_at" label="Asked">
          <Asked />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
