import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import { useState } from "react";
import {
  DataTable,
  ReferenceField,
  SelectInput,
  TopToolbar,
  useCanAccess,
  useRecordContext,
} from "react-admin";
import { ExportButton } from "~/ui/export/ExportButton";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { Timestamp } from "~/ui/Timestamp";
import { LiftDialog } from "./LiftDialog";
import { KINDS, penaltyRow, stateOf } from "./penalty";

const filters = [
  <SelectInput key="kind" source="kind" alwaysOn choices={KINDS} />,
  <SelectInput
    key="lifted"
    source="lifted_at@is"
    label="Lifted"
    alwaysOn
    choices={[
      { id: "null", name: "Not lifted" },
      { id: "not.null", name: "Lifted" },
    ]}
  />,
];

const SHOWN: ShownColumn[] = [
  { label: "Person", value: "user_id", names: "users" },
  { label: "Kind", value: (penalty) => stateOf(penaltyRow.parse(penalty), Date.now()).label },
  { label: "Reason", value: "reason" },
  { label: "Case", value: "case_id", names: "moderation_cases" },
  { label: "Since", value: "created_at" },
  { label: "Until", value: ({ ends_at }) => ends_at ?? "No end" },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

/** Warnings, silences and bans, with whose, why and until when. */
export default function PenaltyList() {
  return (
    <ListPage
      title="Penalties"
      sort={{ field: "created_at", order: "DESC" }}
      filters={filters}
      actions={actions}
      exporter={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={<ListEmpty>Nobody was warned, silenced or banned yet.</ListEmpty>}
      >
        <DataTable.Col source="user_id" label="Person" disableSort>
          <ReferenceField source="user_id" reference="users" link="show" />
        </DataTable.Col>
        <DataTable.Col source="kind">
          <Kind />
        </DataTable.Col>
        <DataTable.Col source="reason" disableSort />
        <DataTable.Col source="case_id" label="Case" disableSort>
          <ReferenceField source="case_id" reference="moderation_cases" link="show" />
        </DataTable.Col>
        <DataTable.Col source="created_at" label="Since">
          <Since />
        </DataTable.Col>
        <DataTable.Col source="ends_at" label="Until">
          <Until />
        </DataTable.Col>
        <DataTable.Col label="Lift">
          <Lift />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

const usePenalty = () => penaltyRow.safeParse(useRecordContext()).data;

function Kind() {
  const penalty = usePenalty();
  if (!penalty) return null;
  const { label, isBinding } = stateOf(penalty, Date.now());
  return (
    <Chip size="small" variant="outlined" color={isBinding ? "error" : "default"} label={label} />
  );
}
const Since = () => <Timestamp value={usePenalty()?.created_at ?? ""} />;
const Until = () => {
  const end = usePenalty()?.ends_at;
  return end ? <Timestamp value={end} /> : <>No end</>;
};

function Lift() {
  const penalty = usePenalty();
  const { canAccess } = useCanAccess({ resource: "penalties", action: "act" });
  const [open, setOpen] = useState(false);
  if (!penalty || !canAccess || penalty.lifted_at) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Lift…
      </Button>
      {open && <LiftDialog penalty={penalty} onClose={() => setOpen(false)} />}
    </>
  );
}
