import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useGetOne, useGetRecordId } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { PageTitle } from "~/ui/PageTitle";
import { Timestamp } from "~/ui/Timestamp";
import { type LegacyRun, legacyRun, useReasons, useRunTables } from "./legacy-import";
import { ReasonTable } from "./ReasonTable";
import { RunState } from "./RunState";
import { TableCounts } from "./TableCounts";

function Sentences({ sentences }: { sentences: string[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </Box>
  );
}

function Findings({ run }: { run: LegacyRun }) {
  return (
    <>
      {run.finished_at === null && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          This run did not end: it was stopped, or it still runs. What it brought is kept, and the
          next run goes on where it ended.
        </Alert>
      )}
      {run.problems.length > 0 && (
        <Alert severity="error" sx={{ mt: 2 }}>
          It does not add up:
          <Sentences sentences={run.problems} />
        </Alert>
      )}
      {run.remarks.length > 0 && (
        <Block title="Worth knowing">
          <Sentences sentences={run.remarks} />
        </Block>
      )}
    </>
  );
}

function Run({ run }: { run: LegacyRun }) {
  const tables = useRunTables(run.id);
  const reasons = useReasons();
  return (
    <>
      <Block title="Run">
        <Facts
          facts={[
            ["Outcome", <RunState key="outcome" run={run} />],
            ["State of the source", run.source_state],
            ["Started", <Timestamp key="started" value={run.started_at} />],
            ["Ended", run.finished_at && <Timestamp value={run.finished_at} />],
            ["Not in this state", run.absent.join(", ")],
            ["Unknown tables", run.unknown.join(", ")],
          ]}
        />
      </Block>
      <Findings run={run} />
      <Block title="Rows of each table">
        <Loaded query={tables} empty={noneOf("It brought no row.")}>
          {(counts) => <TableCounts counts={counts} leftOut={run.left_out} />}
        </Loaded>
      </Block>
      <Block
        title="What the ledger says, of all runs"
        action={
          <Button size="small" component={RouterLink} to="/admin/legacy_ledger">
            Open the ledger
          </Button>
        }
      >
        <Loaded query={reasons} empty={noneOf("Every value came over as it was.")}>
          {(lines) => <ReasonTable reasons={lines} />}
        </Loaded>
      </Block>
    </>
  );
}

/** One run: whether it adds up, what came of each table, and what the ledger says. */
export default function RunShow() {
  const id = String(useGetRecordId());
  const query = useGetOne("legacy_runs", { id });
  return (
    <Box sx={{ pb: 4, maxWidth: 1100 }}>
      <PageTitle>Legacy import</PageTitle>
      <Loaded query={query}>{(row) => <Run run={legacyRun.parse(row)} />}</Loaded>
    </Box>
  );
}
