import Link from "@mui/material/Link";
import {
  CreateButton,
  DataTable,
  FunctionField,
  SearchInput,
  SelectInput,
  TopToolbar,
  useCreatePath,
  useRecordContext,
} from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { ArchivedChip } from "~/ui/archive/ArchivedChip";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import { chosen, type ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { KIND_CHOICES } from "./source-form";

const kindName = (kind: unknown) =>
  KIND_CHOICES.find(({ id }) => id === kind)?.name ?? String(kind);

const filters = [
  <SearchInput key="q" source="name@ilike" alwaysOn placeholder="Name" />,
  <SelectInput key="kind" source="kind" label="Comes from" choices={KIND_CHOICES} alwaysOn />,
];

const whenOf = ({ schedule, time_zone }: Record<string, unknown>) =>
  schedule ? `${schedule} (${time_zone})` : "By hand";

const SHOWN: ShownColumn[] = [
  { label: "Name", value: "name" },
  { label: "Key", value: "key" },
  { label: "Comes from", value: chosen("kind", KIND_CHOICES) },
  { label: "Schedule", value: whenOf },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} />
    <ImportLink />
    <CreateButton label="New source" variant="contained" />
  </TopToolbar>
);

function NameLink() {
  const record = useRecordContext();
  const createPath = useCreatePath();
  if (!record) return null;
  return (
    <>
      <Link
        component={RouterLink}
        to={createPath({ resource: "pte_sync_sources", id: record.id, type: "show" })}
        sx={{ fontWeight: 600 }}
      >
        {String(record.name)}
      </Link>
      <ArchivedChip />
    </>
  );
}

/** Where questions come from. */
export default function SourceList() {
  return (
    <ListPage filters={filters} actions={actions} sort={{ field: "name", order: "ASC" }}>
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        empty={
          <ListEmpty>
            No source yet. Make one to import questions from files, a feed or a database.
          </ListEmpty>
        }
      >
        <DataTable.Col source="name">
          <NameLink />
        </DataTable.Col>
        <DataTable.Col source="key" />
        <DataTable.Col source="kind" label="Comes from">
          <FunctionField render={({ kind }) => kindName(kind)} />
        </DataTable.Col>
        <DataTable.Col source="schedule">
          <FunctionField render={whenOf} />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
