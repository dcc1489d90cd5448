import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import {
  DataTable,
  FunctionField,
  ReferenceInput,
  SelectInput,
  TopToolbar,
  useCanAccess,
  useListContext,
  useRecordContext,
} from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { ExportButton } from "~/ui/export/ExportButton";
import { chosen, type ShownColumn } from "~/ui/export/shown-columns";
import { FieldChange } from "~/ui/history/FieldChange";
import { columnWords } from "~/ui/history/plain-text";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { SelectableTableBody } from "~/ui/SelectableTableBody";
import { SelectionStrip } from "~/ui/SelectionStrip";
import { Timestamp } from "~/ui/Timestamp";
import { useDecide } from "./use-decide";

const STATES = [
  { id: "open", name: "Open" },
  { id: "accepted", name: "Accepted" },
  { id: "kept", name: "Turned down" },
];

const filters = [
  <SelectInput key="status" source="status" label="State" choices={STATES} alwaysOn />,
  <ReferenceInput key="source" source="source_id" reference="pte_sync_sources" alwaysOn>
    <SelectInput label="Source" optionText="name" />
  </ReferenceInput>,
];

const SHOWN: ShownColumn[] = [
  { label: "Question", value: "title" },
  { label: "Field", value: ({ field }) => columnWords(String(field)) },
  { label: "Ours", value: "ours" },
  { label: "What the source says", value: "theirs" },
  { label: "Since", value: "created_at" },
  { label: "State", value: chosen("status", STATES) },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

function BulkDecide() {
  const { selectedIds, onUnselectItems } = useListContext();
  const decide = useDecide(onUnselectItems);
  return (
    <>
      <Button
        loading={decide.isPending}
        onClick={() => decide.mutate({ ids: selectedIds, accept: true })}
      >
        Accept
      </Button>
      <Button
        disabled={decide.isPending}
        onClick={() => decide.mutate({ ids: selectedIds, accept: false })}
      >
        Keep ours
      </Button>
    </>
  );
}

function QuestionLink() {
  const record = useRecordContext();
  if (!record) return null;
  return (
    <Link
      component={RouterLink}
      to={`/admin/${record.module}_questions/${record.record_id}`}
      sx={{ fontWeight: 600 }}
    >
      {String(record.title)}
    </Link>
  );
}

/** What sources say of fields that editors have changed. One or many are accepted, or kept as they are here. */
export default function SuggestionList() {
  const { canAccess: mayAct } = useCanAccess({ resource: "pte_sync_suggestions", action: "act" });
  return (
    <ListPage
      filters={filters}
      filterDefaultValues={{ status: "open" }}
      actions={actions}
      sort={{ field: "created_at", order: "DESC" }}
    >
      {mayAct && <SelectionStrip>Select suggestions to decide on them together.</SelectionStrip>}
      <DataTable
        body={SelectableTableBody}
        bulkActionButtons={mayAct ? <BulkDecide /> : false}
        isRowSelectable={({ status }) => status === "open"}
        rowClick={false}
        empty={<ListEmpty>No source says anything else than the editors.</ListEmpty>}
      >
        <DataTable.Col source="title" label="Question">
          <QuestionLink />
        </DataTable.Col>
        <DataTable.Col source="field" label="Ours, and what the source says" disableSort>
          <FunctionField
            render={({ field, ours, theirs }) => (
              <FieldChange label={columnWords(String(field))} before={ours} after={theirs} />
            )}
          />
        </DataTable.Col>
        <DataTable.Col source="created_at" label="Since">
          <FunctionField render={({ created_at }) => <Timestamp value={String(created_at)} />} />
        </DataTable.Col>
        <DataTable.Col source="status" label="State">
          <FunctionField render={({ status }) => STATES.find(({ id }) => id === status)?.name} />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
