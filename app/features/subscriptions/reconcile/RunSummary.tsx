import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Timestamp } from "~/ui/Timestamp";
import { useRpc } from "~/ui/use-rpc";
import { driftCounts, type RunRow } from "./rows";
import { KIND_NAMES, RUN_STATUS_NAMES } from "./words";

const number = new Intl.NumberFormat("en");

function Count({ name, value }: { name: string; value: number }) {
  return (
    <Box sx={{ minWidth: 90 }}>
      <Typography variant="h2" component="p">
        {number.format(value)}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {name}
      </Typography>
    </Box>
  );
}

/** What was found by kind, with how much of it is still open. */
function Kinds({ run }: { run: RunRow }) {
  const { data = [] } = useRpc("stripe_drift_counts", { reconciliation_id: run.id }, driftCounts, {
    enabled: run.drifted > 0,
  });
  const kinds = [...new Set(data.map(({ kind }) => kind))].map((kind) => {
    const ofKind = data.filter((one) => one.kind === kind);
    const count = (rows: typeof data) => rows.reduce((sum, { n }) => sum + n, 0);
    return {
      kind,
      all: count(ofKind),
      open: count(ofKind.filter(({ state }) => state === "open")),
    };
  });
  return (
    <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", mt: 1 }}>
      {kinds.map(({ kind, all, open }) => (
        <Chip
          key={kind}
          size="small"
          variant="outlined"
          color={open > 0 ? "warning" : "default"}
          label={`${KIND_NAMES[kind]}: ${all}${open < all ? `, ${open} open` : ""}`}
        />
      ))}
    </Box>
  );
}

/** How far a run has come and what it has found. */
export function RunSummary({ run }: { run: RunRow }) {
  const isUnderWay = !run.finished_at;
  return (
    <>
      <Box role="status">
        <strong>{RUN_STATUS_NAMES[run.status]}</strong>
        {", begun "}
        <Timestamp value={run.created_at} />
        {run.finished_at && (
          <>
            {", ended "}
            <Timestamp value={run.finished_at} />
          </>
        )}
      </Box>
      {isUnderWay && (
        <LinearProgress
          sx={{ my: 1 }}
          aria-label={`${number.format(run.read)} subscriptions read, ${number.format(run.compared)} customers compared`}
        />
      )}
      {run.error && (
        <Alert severity={isUnderWay ? "warning" : "error"} sx={{ my: 1 }}>
          {run.error}
          {isUnderWay && " It goes on from where it stands, by itself."}
        </Alert>
      )}
      <Box sx={{ display: "flex", gap: 3, flexWrap: "wrap", mt: 1 }}>
        <Count name="read from Stripe" value={run.read} />
        <Count name="customers compared" value={run.compared} />
        <Count name="agree" value={run.same} />
        <Count name="differ" value={run.drifted} />
        {run.failed > 0 && <Count name="could not be compared" value={run.failed} />}
      </Box>
      <Kinds run={run} />
    </>
  );
}
