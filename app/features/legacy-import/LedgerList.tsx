import {
  DataTable,
  SelectInput,
  TextInput,
  TopToolbar,
  useListContext,
  useRecordContext,
} from "react-admin";
import { ExportButton } from "~/ui/export/ExportButton";
import { chosen, type ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { KIND_CHOICES, KIND_NAMES, ledgerLine, useReasons } from "./legacy-import";
import { OurRecord } from "./OurRecord";

const useLine = () => ledgerLine.safeParse(useRecordContext()).data;

function Row() {
  const line = useLine();
  return (
    line && (
      <RecordLink>
        {line.source_table} {line.legacy_id}
      </RecordLink>
    )
  );
}
function Kind() {
  const line = useLine();
  return line && KIND_NAMES[line.kind];
}
function Here() {
  const line = useLine();
  return line && <OurRecord line={line} />;
}

function Empty() {
  const { filterValues } = useListContext();
  return (
    <ListEmpty>
      {Object.keys(filterValues).length > 0
        ? "No line is like this."
        : "No value of a legacy database was changed or set aside."}
    </ListEmpty>
  );
}

const SHOWN: ShownColumn[] = [
  { label: "Legacy table", value: "source_table" },
  { label: "Legacy ID", value: "legacy_id" },
  { label: "Column", value: "field" },
  { label: "Kind", value: chosen("kind", KIND_CHOICES) },
  { label: "Reason", value: "reason" },
  { label: "Table here", value: "target_table" },
  { label: "Record here", value: "target_id" },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

/** The tables that the ledger says something about. */
function useTables() {
  const { data = [] } = useReasons();
  return [...new Set(data.map(({ source_table }) => source_table))].toSorted();
}

/** Every value that arrived otherwise or not at all; the filters stand in the address. */
export default function LedgerList() {
  const tables = useTables();
  const filters = [
    <SelectInput
      key="source_table"
      source="source_table"
      label="Legacy table"
      choices={tables.map((id) => ({ id, name: id }))}
      alwaysOn
    />,
    <SelectInput key="kind" source="kind" choices={KIND_CHOICES} alwaysOn />,
    <TextInput key="words" source="reason@ilike" label="Words of the reason" alwaysOn />,
    <TextInput key="legacy_id" source="legacy_id" label="Legacy ID" alwaysOn />,
    <TextInput key="reason" source="reason" label="The reason" />,
    <TextInput key="field" source="field" label="Legacy column" />,
  ];
  return (
    <ListPage
      title="Ledger of the legacy import"
      sort={{ field: "id", order: "DESC" }}
      filters={filters}
      actions={actions}
      exporter={false}
    >
      <DataTable bulkActionButtons={false} rowClick={false} size="small" empty={<Empty />}>
        <DataTable.Col source="id" label="Legacy row">
          <Row />
        </DataTable.Col>
        <DataTable.Col source="field" label="Column" />
        <DataTable.Col source="kind">
          <Kind />
        </DataTable.Col>
        <DataTable.Col source="reason" disableSort />
        <DataTable.Col source="target_table" label="Here" disableSort>
          <Here />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
