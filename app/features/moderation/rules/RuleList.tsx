import Chip from "@mui/material/Chip";
import {
  CreateButton,
  DataTable,
  NumberField,
  SearchInput,
  SelectField,
  SelectInput,
  TextField,
  TopToolbar,
  useRecordContext,
} from "react-admin";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import { chosen, type ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { Timestamp } from "~/ui/Timestamp";
import { RULE_ACTIONS, RULE_KINDS } from "./rule";

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="Name" />,
  <SelectInput key="kind" source="kind" label="Looks for" alwaysOn choices={RULE_KINDS} />,
];
const queryOptions = { meta: { search: ["name"] } };

const SHOWN: ShownColumn[] = [
  { label: "Name", value: "name" },
  { label: "State", value: ({ is_active }) => (is_active ? "Live" : "Off") },
  { label: "Looks for", value: chosen("kind", RULE_KINDS) },
  { label: "What happens", value: chosen("action", RULE_ACTIONS) },
  { label: "Severity", value: "severity" },
  { label: "Updated", value: "updated_at" },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} meta={queryOptions.meta} />
    <ImportLink />
    <CreateButton label="New rule" variant="contained" />
  </TopToolbar>
);

/** The rules that hold or flag what people write. */
export default function RuleList() {
  return (
    <ListPage
      title="Moderation rules"
      sort={{ field: "name", order: "ASC" }}
      filters={filters}
      actions={actions}
      queryOptions={queryOptions}
      exporter={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={<ListEmpty>No rule yet. Make the first with “New rule”.</ListEmpty>}
      >
        <DataTable.Col source="name">
          <RecordLink>
            <TextField source="name" />
          </RecordLink>
        </DataTable.Col>
        <DataTable.Col source="is_active" label="State">
          <State />
        </DataTable.Col>
        <DataTable.Col source="kind" label="Looks for">
          <SelectField source="kind" choices={RULE_KINDS} />
        </DataTable.Col>
        <DataTable.Col source="action" label="What happens">
          <SelectField source="action" choices={RULE_ACTIONS} />
        </DataTable.Col>
        <DataTable.Col source="severity" align="right">
          <NumberField source="severity" />
        </DataTable.Col>
        <DataTable.Col source="updated_at" label="Updated">
          <Updated />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

const State = () =>
  useRecordContext()?.is_active ? (
    <Chip size="small" color="success" variant="outlined" label="Live" />
  ) : (
    <>Off</>
  );
const Updated = () => <Timestamp value={useRecordContext()?.updated_at ?? ""} />;
