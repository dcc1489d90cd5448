import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import TablePagination from "@mui/material/TablePagination";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import type { ImportPlan } from "~/domain/importing/import-plan";
import { PLAN_STATES, type PlannedRow } from "~/domain/importing/plan-row";
import { columnWords } from "~/ui/history/plain-text";
import { PlannedRowItem } from "./PlannedRowItem";
import { RefusalsButton } from "./RefusalsButton";
import { isRefused, refusalsForCsv } from "./refusals";
import { StateTabs } from "./StateTabs";
import { STATES } from "./states";

const PAGE = 25;

interface ImportReviewProps {
  table: string;
  plan: ImportPlan;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** What the file would do, kind by kind, and the choice of what of it is done. */
export function ImportReview({ table, plan, chosen, onChoose }: ImportReviewProps) {
  const { rows, ignored, has_versions } = plan;
  const first = PLAN_STATES.find((state) => rows.some((row) => row.state === state));
  const [shown, setShown] = useState<PlannedRow["state"]>(first ?? "unchanged");
  const [page, setPage] = useState(0);
  const listed = rows.filter(({ state }) => state === shown);
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <>
      {!has_versions && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          The file has no “version” column, so nobody can tell what was changed here after it was
          exported. Look at each difference.
        </Alert>
      )}
      {ignored.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
          Not changed by a file: {ignored.map(columnWords).join(", ")}.
        </Typography>
      )}
      <StateTabs
        rows={rows}
        shown={shown}
        onShow={(state) => {
          setShown(state);
          setPage(0);
        }}
      />
      {rows.some(isRefused) && (
        <Box sx={{ ml: 2, display: "inline-block" }}>
          <RefusalsButton
            table={table}
            label="Download the refused rows"
            rows={refusalsForCsv(rows)}
          />
        </Box>
      )}
      <Typography sx={{ my: 1 }}>{STATES[shown].meaning}</Typography>
      <Paper
        variant="outlined"
        component="ol"
        aria-label={`Rows: ${STATES[shown].label}`}
        sx={{ listStyle: "none", m: 0, p: 0 }}
      >
        {listed.slice(page * PAGE, (page + 1) * PAGE).map((planned) => (
          <PlannedRowItem
            key={planned.row}
            table={table}
            planned={planned}
            isChosen={chosen.has(planned.id)}
            onChoose={(isChosen) => choose(planned.id, isChosen)}
          />
        ))}
      </Paper>
      {listed.length > PAGE && (
        <TablePagination
          component="div"
          count={listed.length}
          page={page}
          rowsPerPage={PAGE}
          rowsPerPageOptions={[PAGE]}
          onPageChange={(_, next) => setPage(next)}
        />
      )}
    </>
  );
}
