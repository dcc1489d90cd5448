import Link from "@mui/material/Link";
import {
  DataTable,
  FunctionField,
  ReferenceField,
  ReferenceInput,
  SelectInput,
  TextField,
  TopToolbar,
  useCreatePath,
  useRecordContext,
} from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { z } from "zod";
import { ExportButton } from "~/ui/export/ExportButton";
import { chosen, type ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { Timestamp } from "~/ui/Timestamp";
import { JOB_MODES, JOB_STATUSES, MODE_NAMES, STATUS_NAMES } from "./job";
import { countsInWords } from "./job-words";
import { StatusChip } from "./StatusChip";

const STATUSES = JOB_STATUSES.map((id) => ({ id, name: STATUS_NAMES[id] }));

const filters = [
  <ReferenceInput key="source" source="source_id" reference="pte_sync_sources" alwaysOn>
    <SelectInput label="Source" optionText="name" />
  </ReferenceInput>,
  <SelectInput key="status" source="status" choices={STATUSES} alwaysOn />,
  <SelectInput
    key="mode"
    source="mode"
    label="Kind"
    choices={JOB_MODES.map((id) => ({ id, name: MODE_NAMES[id] }))}
    alwaysOn
  />,
];

const status = z.enum(JOB_STATUSES);
const mode = z.enum(JOB_MODES);

const kindOf = (job: Record<string, unknown>) => MODE_NAMES[mode.catch("run").parse(job.mode)];

const SHOWN: ShownColumn[] = [
  { label: "Started", value: "started_at" },
  { label: "Source", value: "source_id", names: "pte_sync_sources" },
  { label: "Kind", value: kindOf },
  { label: "Status", value: chosen("status", STATUSES) },
  { label: "Rows", value: (job) => countsInWords(job.stats) },
  { label: "Problem", value: "error" },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

function StartLink() {
  const record = useRecordContext();
  const createPath = useCreatePath();
  if (!record) return null;
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource: "pte_sync_jobs", id: record.id, type: "show" })}
      sx={{ fontWeight: 600 }}
    >
      <Timestamp value={String(record.started_at)} />
    </Link>
  );
}

/** Runs of sources, the newest first. */
export default function JobList() {
  return (
    <ListPage filters={filters} actions={actions} sort={{ field: "started_at", order: "DESC" }}>
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        empty={<ListEmpty>No source has been run yet. Open a source to start.</ListEmpty>}
      >
        <DataTable.Col source="started_at" label="Started">
          <StartLink />
        </DataTable.Col>
        <DataTable.Col source="source_id" label="Source">
          <ReferenceField source="source_id" reference="pte_sync_sources" link="show" emptyText="–">
            <TextField source="name" />
          </ReferenceField>
        </DataTable.Col>
        <DataTable.Col source="mode" label="Kind">
          <FunctionField render={kindOf} />
        </DataTable.Col>
        <DataTable.Col source="status">
          <FunctionField
            render={(job) => <StatusChip status={status.catch("error").parse(job.status)} />}
          />
        </DataTable.Col>
        <DataTable.Col source="stats" label="Rows" disableSort>
          <FunctionField render={(job) => countsInWords(job.stats) || "–"} />
        </DataTable.Col>
        <DataTable.Col source="error" label="Problem" disableSort />
      </DataTable>
    </ListPage>
  );
}
