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
import { asChoices } from "~/domain/code-words";
import { MODULES } from "~/domain/item-types";
import { ArchivedChip } from "~/ui/archive/ArchivedChip";
import { ARCHIVED_CHOICES } from "~/ui/archive/archived-choices";
import { BooleanText } from "~/ui/BooleanText";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import { chosen, type ShownColumn, yesOrNo } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { Timestamp } from "~/ui/Timestamp";
import { BankHeatMap } from "./board/BankHeatMap";
import { TEST_TYPES } from "./test";

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="Title" />,
  <SelectInput
    key="kind"
    source="test_type"
    label="Kind"
    choices={asChoices(TEST_TYPES)}
    alwaysOn
  />,
  <SelectInput key="section" source="section" choices={asChoices(MODULES)} alwaysOn />,
  <SelectInput
    key="archived"
    source="archived_at@is"
    label="Archived"
    choices={ARCHIVED_CHOICES}
    alwaysOn
  />,
];

const SHOWN: ShownColumn[] = [
  { label: "Title", value: "title" },
  { label: "Kind", value: chosen("test_type", asChoices(TEST_TYPES)) },
  { label: "Section", value: chosen("section", asChoices(MODULES), "Full test") },
  { label: "Premium", value: yesOrNo("is_premium") },
  { label: "Minutes", value: "duration" },
  { label: "Updated", value: "updated_at" },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} meta={{ search: ["title"] }} />
    <ImportLink />
    <CreateButton label="New mock test" variant="contained" />
  </TopToolbar>
);

/** All tests, the latest touched first, and what the bank holds to make more of them. */
export default function TestList() {
  return (
    <>
      <ListPage
        title="Mock tests"
        sort={{ field: "updated_at", order: "DESC" }}
        filters={filters}
        filterDefaultValues={{ "archived_at@is": "null" }}
        actions={actions}
        queryOptions={{ meta: { search: ["title"] } }}
        exporter={false}
      >
        <DataTable
          bulkActionButtons={false}
          rowClick={false}
          size="small"
          empty={
            <ListEmpty>There are no tests yet. Make the first one with “New mock test”.</ListEmpty>
          }
        >
          <DataTable.Col source="title">
            <RecordLink>
              <TextField source="title" />
            </RecordLink>
            <ArchivedChip />
          </DataTable.Col>
          <DataTable.Col source="test_type" label="Kind">
            <SelectField source="test_type" choices={asChoices(TEST_TYPES)} />
          </DataTable.Col>
          <DataTable.Col source="section">
            <SelectField source="section" choices={asChoices(MODULES)} emptyText="Full test" />
          </DataTable.Col>
          <DataTable.Col source="is_premium" label="Premium">
            <BooleanText source="is_premium" />
          </DataTable.Col>
          <DataTable.Col source="duration" label="Minutes" align="right">
            <NumberField source="duration" emptyText="–" />
          </DataTable.Col>
          <DataTable.Col source="updated_at" label="Updated">
            <Updated />
          </DataTable.Col>
        </DataTable>
      </ListPage>
      <BankHeatMap />
    </>
  );
}

const Updated = () => <Timestamp value={useRecordContext()?.updated_at ?? ""} />;
