import {
  AutocompleteInput,
  CreateButton,
  DataTable,
  FilterButton,
  ReferenceField,
  ReferenceInput,
  SearchInput,
  SelectInput,
  TextField,
  TopToolbar,
} from "react-admin";
import { ArchivedChip } from "~/ui/archive/ArchivedChip";
import { ARCHIVED_CHOICES } from "~/ui/archive/archived-choices";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";

const SEARCHED = ["name"];

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="Name" />,
  <ReferenceInput key="organization" source="organization_id" reference="organizations" alwaysOn>
    <AutocompleteInput
      label="Organization"
      optionText="name"
      filterToQuery={(text: string) => ({ "name@ilike": text })}
    />
  </ReferenceInput>,
  <SelectInput
    key="archived"
    source="archived_at@is"
    label="Archived"
    choices={ARCHIVED_CHOICES}
  />,
];

const SHOWN: ShownColumn[] = [
  { label: "Name", value: "name" },
  { label: "Organization", value: "organization_id", names: "organizations" },
  { label: "Description", value: "description" },
];

const actions = (
  <TopToolbar>
    <FilterButton />
    <ExportButton shows={SHOWN} meta={{ search: SEARCHED }} />
    <ImportLink />
    <CreateButton label="New team" variant="contained" />
  </TopToolbar>
);

/** All teams by name. */
export default function TeamList() {
  return (
    <ListPage
      title="Teams"
      sort={{ field: "name", order: "ASC" }}
      filters={filters}
      actions={actions}
      exporter={false}
      queryOptions={{ meta: { search: SEARCHED } }}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={<ListEmpty>No team yet. Add one with “New team”.</ListEmpty>}
      >
        <DataTable.Col source="name">
          <RecordLink>
            <TextField source="name" />
          </RecordLink>
          <ArchivedChip />
        </DataTable.Col>
        <DataTable.Col source="organization_id" label="Organization">
          <ReferenceField source="organization_id" reference="organizations" emptyText="–" />
        </DataTable.Col>
        <DataTable.Col source="description" />
      </DataTable>
    </ListPage>
  );
}
