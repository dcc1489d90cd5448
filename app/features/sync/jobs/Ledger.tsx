import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TablePagination from "@mui/material/TablePagination";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { useSearchParams } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { isOpen, type JobDetail, ledgerRow, OUTCOME_NAMES, OUTCOMES } from "./job";
import { questionsInWords } from "./job-words";
import { LedgerLine, WIDE_ONLY } from "./LedgerLine";

const PER_PAGE = 25;

/** What rows of any outcome may carry besides. */
const MARKS = [
  { name: "suggested", label: "With suggestions", column: "suggestions" },
  { name: "warned", label: "With warnings", column: "warnings" },
] as const;

/** What became of each row, filtered by outcome; filter and page stand in the address. */
export function Ledger({ detail }: { detail: JobDetail }) {
  const { job, counts, rows } = detail;
  const [params, setParams] = useSearchParams();
  const outcome = OUTCOMES.find((name) => name === params.get("outcome"));
  const marked = MARKS.find(({ name }) => name === params.get("outcome"));
  const page = Math.max(0, Number(params.get("page")) || 0);
  const show = (chosen: string | null, to = 0) =>
    setParams(
      { ...(chosen && { outcome: chosen }), ...(to > 0 && { page: String(to) }) },
      { replace: true },
    );
  const provider = useDataProvider();
  const query = useQuery({
    // The rows that have come in: what is shown grows with the job.
    queryKey: ["sync_job_rows", job.id, outcome, marked, page, rows, job.status],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const { data } = await provider.getList("sync_job_rows", {
        filter: {
          job_id: job.id,
          ...(outcome && { outcome }),
          ...(marked && { [`${marked.column}@not.is`]: "null" }),
        },
        sort: { field: "id", order: "ASC" },
        pagination: { page: page + 1, perPage: PER_PAGE },
      });
      return ledgerRow.array().parse(data);
    },
  });
  const all = OUTCOMES.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  const chosen = marked?.name ?? outcome ?? null;
  const shown = chosen ? (counts[chosen] ?? 0) : all;
  return (
    <Block title="Rows">
      <Box
        role="group"
        aria-label="Filter by outcome"
        sx={{ display: "flex", gap: 1, flexWrap: "wrap", mb: 1 }}
      >
        <FilterChip
          label={`All ${all.toLocaleString("en")}`}
          isOn={!chosen}
          onClick={() => show(null)}
        />
        {OUTCOMES.filter((name) => counts[name]).map((name) => (
          <FilterChip
            key={name}
            label={`${OUTCOME_NAMES[name]} ${(counts[name] ?? 0).toLocaleString("en")}`}
            isOn={outcome === name}
            onClick={() => show(name)}
          />
        ))}
        {MARKS.filter(({ name }) => counts[name]).map(({ name, label }) => (
          <FilterChip
            key={name}
            label={`${label} ${(counts[name] ?? 0).toLocaleString("en")}`}
            isOn={marked?.name === name}
            onClick={() => show(name)}
          />
        ))}
      </Box>
      {Number(counts.gone) > 0 && (
        <Typography variant="body2" gutterBottom>
          The source lacks {questionsInWords(Number(counts.gone))} that it had before.
        </Typography>
      )}
      <Loaded query={query} empty={noneOf(isOpen(job.status) ? "No row yet." : "No row.")}>
        {(lines) => (
          <>
            <TableContainer>
              <Table size="small" aria-label="Rows of the job">
                <TableHead>
                  <TableRow>
                    <TableCell sx={WIDE_ONLY}>Row</TableCell>
                    <TableCell sx={{ width: { xs: "38%", sm: "28%" } }}>Question</TableCell>
                    <TableCell sx={WIDE_ONLY}>Outcome</TableCell>
                    <TableCell>Difference or reason</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {lines.map((line) => (
                    <LedgerLine key={line.id} line={line} isKept={job.mode !== "dry_run"} />
                  ))}
                </TableBody>
              </Table>
            </TableContainer>
            {shown > PER_PAGE && (
              <TablePagination
                component="div"
                count={shown}
                page={page}
                rowsPerPage={PER_PAGE}
                rowsPerPageOptions={[PER_PAGE]}
                onPageChange={(_, next) => show(chosen, next)}
              />
            )}
          </>
        )}
      </Loaded>
    </Block>
  );
}

function FilterChip({
  label,
  isOn,
  onClick,
}: {
  label: string;
  isOn: boolean;
  onClick: () => void;
}) {
  return (
    <Chip
      size="small"
      label={label}
      onClick={onClick}
      aria-pressed={isOn}
      color={isOn ? "primary" : "default"}
      variant={isOn ? "filled" : "outlined"}
    />
  );
}
