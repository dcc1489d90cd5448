import Typography from "@mui/material/Typography";
import { DataTable, TopToolbar, useRecordContext } from "react-admin";
import { ExportButton } from "~/ui/export/ExportButton";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { RecordLink } from "~/ui/RecordLink";
import { Timestamp } from "~/ui/Timestamp";
import { legacyRun } from "./legacy-import";
import { outcomeOf, RunState } from "./RunState";

const useRun = () => legacyRun.safeParse(useRecordContext()).data;

function Started() {
  const run = useRun();
  return (
    run && (
      <RecordLink>
        <Timestamp value={run.started_at} />
      </RecordLink>
    )
  );
}
function Ended() {
  const run = useRun();
  return run?.finished_at ? <Timestamp value={run.finished_at} /> : "–";
}
function State() {
  const run = useRun();
  return run && <RunState run={run} />;
}

const SHOWN: ShownColumn[] = [
  { label: "Started", value: "started_at" },
  { label: "Ended", value: "finished_at" },
  { label: "State of the source", value: "source_state" },
  { label: "Outcome", value: (run) => outcomeOf(legacyRun.parse(run)) },
];

const actions = (
  <TopToolbar>
    <ExportButton shows={SHOWN} />
  </TopToolbar>
);

/** All runs of the import from the legacy database, the newest first. */
export default function RunList() {
  return (
    <ListPage
      title="Legacy imports"
      sort={{ field: "started_at", order: "DESC" }}
      actions={actions}
      exporter={false}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        empty={
          <ListEmpty>
            No legacy database was imported. A developer does it with{" "}
            <Typography component="code" sx={{ fontFamily: "monospace" }}>
              npm run legacy:import -- --help
            </Typography>
          </ListEmpty>
        }
      >
        <DataTable.Col source="started_at" label="Started">
          <Started />
        </DataTable.Col>
        <DataTable.Col source="finished_at" label="Ended">
          <Ended />
        </DataTable.Col>
        <DataTable.Col source="source_state" label="State of the source" />
        <DataTable.Col source="problems" label="Outcome" disableSort>
          <State />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
