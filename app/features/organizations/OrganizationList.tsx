import {
  CreateButton,
  DataTable,
  FilterButton,
  SearchInput,
  SelectField,
  SelectInput,
  TextField,
  TopToolbar,
  useRecordContext,
} from "react-admin";
import { z } from "zod";
import { ArchivedChip } from "~/ui/archive/ArchivedChip";
import { ARCHIVED_CHOICES } from "~/ui/archive/archived-choices";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import { chosen, type ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { Timestamp } from "~/ui/Timestamp";
import { PLAN_CHOICES, STATUS_CHOICES } from "./organization";

/** With how many members each has, counted by the database. */
const COLUMNS = ["*", "users(count)"];
const SEARCHED = ["name", "slug"];

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="Name or slug" />,
  <SelectInput key="plan" source="plan_type" label="Plan" choices={PLAN_CHOICES} alwaysOn />,
  <SelectInput key="status" source="status" choices={STATUS_CHOICES} alwaysOn />,
  <SelectInput
    key="archived"
    source="archived_at@is"
    label="Archived"
    choices={ARCHIVED_CHOICES}
  />,
];

const SHOWN: ShownColumn[] = [
  { label: "Name", value: "name" },
  { label: "Slug", value: "slug" },
  { label: "Plan", value: chosen("plan_type", PLAN_CHOICES) },
  { label: "Status", value: chosen("status", STATUS_CHOICES) },
  { label: "Members", value: membersOf },
  { label: "Since", value: "created_at" },
];

const actions = (
  <TopToolbar>
    <FilterButton />
    <ExportButton shows={SHOWN} meta={{ search: SEARCHED, columns: COLUMNS }} />
    <ImportLink />
    <CreateButton label="New organization" variant="contained" />
  </TopToolbar>
);

const Since = () => <Timestamp value={useRecordContext()?.created_at ?? ""} />;

const counted = z.object({
  users: z.array(z.object({ count: z.number() })),
  max_users: z.number(),
});

/** How many there are, and how many were agreed upon. */
function membersOf(organization: unknown): string {
  const row = counted.safeParse(organization).data;
  return row ? `${row.users[0]?.count ?? 0} of ${row.max_users}` : "";
}

const Members = () => membersOf(useRecordContext());

/** All organizations by name. */
export default function OrganizationList() {
  return (
    <ListPage
      title="Organizations"
      sort={{ field: "name", order: "ASC" }}
      filters={filters}
      actions={actions}
      exporter={false}
      queryOptions={{ meta: { search: SEARCHED, columns: COLUMNS } }}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={<ListEmpty>No organization yet. Add one with “New organization”.</ListEmpty>}
      >
        <DataTable.Col source="name">
          <RecordLink>
            <TextField source="name" />
          </RecordLink>
          <ArchivedChip />
        </DataTable.Col>
        <DataTable.Col source="slug" />
        <DataTable.Col source="plan_type" label="Plan">
          <SelectField source="plan_type" choices={PLAN_CHOICES} />
        </DataTable.Col>
        <DataTable.Col source="status">
          <SelectField source="status" choices={STATUS_CHOICES} />
        </DataTable.Col>
        <DataTable.Col source="max_users" label="Members" align="right">
          <Members />
        </DataTable.Col>
        <DataTable.Col source="created_at" label="Since">
          <Since />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
