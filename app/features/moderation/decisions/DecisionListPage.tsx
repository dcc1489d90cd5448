import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import { useState } from "react";
import {
  DataTable,
  type DataTableBodyProps,
  DateInput,
  NullableBooleanInput,
  ReferenceField,
  SelectInput,
  TextField,
  TopToolbar,
  useCanAccess,
  useListContext,
  useRecordContext,
  useRefresh,
} from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { ExportButton } from "~/ui/export/ExportButton";
import { chosen, type ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { SelectableTableBody } from "~/ui/SelectableTableBody";
import { SelectionStrip } from "~/ui/SelectionStrip";
import { Timestamp } from "~/ui/Timestamp";
import { DECISION_ACTIONS, decisionAction } from "../case";
import { UndoDecisionsDialog } from "../decide/UndoDecisionsDialog";
import { DECISIONS } from "../decisions";

const ACTIONS = DECISION_ACTIONS.map((id) => ({ id, name: DECISIONS[id].done }));

const filters = [
  <SelectInput key="action" source="action" label="Decision" alwaysOn choices={ACTIONS} />,
  <DateInput key="from" source="created_at@gte" label="From" alwaysOn />,
  <NullableBooleanInput
    key="undone"
    source="undone_at@is"
    label="Undone"
    alwaysOn
    // "is null" means that it still holds.
    parse={(value: string) => (value === "" ? null : value === "true" ? "not.null" : "null")}
    format={(value: unknown) => (value === "null" ? "false" : value === "not.null" ? "true" : "")}
  />,
];

const SHOWN: ShownColumn[] = [
  { label: "Decision", value: chosen("action", ACTIONS) },
  { label: "About", value: "case_id", names: "moderation_cases" },
  { label: "Reason", value: "reason" },
  { label: "By", value: "decided_by", names: "users" },
  { label: "When", value: "created_at" },
  { label: "Holds", value: ({ undone_at }) => (undone_at ? "Undone" : "Yes") },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

const CASE = { source: "case_id", reference: "moderation_cases" };
/** A decision goes by the name of its case. */
const SelectableDecisions = (props: DataTableBodyProps) => (
  <SelectableTableBody {...props} namedBy={CASE} />
);

/** Every decision, and the undo of any number of them. */
export default function DecisionListPage() {
  const { canAccess: mayAct = false } = useCanAccess({
    resource: "moderation_decisions",
    action: "act",
  });
  return (
    <ListPage
      title="Decisions"
      sort={{ field: "created_at", order: "DESC" }}
      filters={filters}
      actions={actions}
      exporter={false}
    >
      {mayAct && <SelectionStrip>Select decisions to undo them together.</SelectionStrip>}
      <DataTable
        body={SelectableDecisions}
        bulkActionButtons={mayAct && <BulkUndo />}
        isRowSelectable={(row) => row.undone_at === null}
        rowClick={false}
        size="small"
        empty={<ListEmpty>Nothing was decided yet.</ListEmpty>}
      >
        <DataTable.Col source="action" label="Decision">
          <Action />
        </DataTable.Col>
        <DataTable.Col source="case_id" label="About" disableSort>
          <ReferenceField source="case_id" reference="moderation_cases" link="show">
            <TextField source="title" />
          </ReferenceField>
        </DataTable.Col>
        <DataTable.Col source="reason" disableSort />
        <DataTable.Col source="decided_by" label="By" disableSort>
          <ReferenceField source="decided_by" reference="users" link={false} emptyText="Somebody" />
        </DataTable.Col>
        <DataTable.Col source="created_at" label="When">
          <When />
        </DataTable.Col>
        <DataTable.Col source="undone_at" label="Holds">
          <Holds />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

function Action() {
  const decision = useRecordContext();
  const action = decisionAction.safeParse(decision?.action).data;
  if (!decision || !action) return null;
  return (
    <Link
      component={RouterLink}
      to={`/admin/moderation_cases/${decision.case_id}/show`}
      sx={{ fontWeight: 600 }}
    >
      {DECISIONS[action].done}
    </Link>
  );
}
const When = () => <Timestamp value={useRecordContext()?.created_at ?? ""} />;
const Holds = () =>
  useRecordContext()?.undone_at ? (
    <Chip size="small" variant="outlined" label="Undone" />
  ) : (
    <>Yes</>
  );

function BulkUndo() {
  const { selectedIds, onUnselectItems } = useListContext();
  const [open, setOpen] = useState(false);
  const refresh = useRefresh();
  return (
    <>
      <Button onClick={() => setOpen(true)}>Undo…</Button>
      {open && (
        <UndoDecisionsDialog
          decisionIds={selectedIds.map(String)}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onUnselectItems();
            refresh();
          }}
        />
      )}
    </>
  );
}
