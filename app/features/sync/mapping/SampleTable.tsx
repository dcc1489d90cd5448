import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { plainText } from "~/ui/history/plain-text";
import { ProblemList } from "./ProblemList";
import type { SampleRow } from "./sample";

const SHOWN = ["title", "prompt_text", "options", "answer_key", "correct_answers"];
const LONGEST = 120;
/** What a narrow screen has no room for; the job's ledger says it of each row. */
const WIDE_ONLY = { display: { xs: "none", sm: "table-cell" } };

const short = (value: unknown) => {
  const text = plainText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

/** The first records as they would come in, or what is wrong with them. */
export function SampleTable({ rows }: { rows: readonly SampleRow[] }) {
  const refused = rows.filter(({ problems }) => problems).length;
  return (
    <>
      <Typography
        role="status"
        sx={{ my: 1 }}
        color={refused > 0 ? "warning.main" : "text.primary"}
      >
        {refused === 0
          ? `All of the first ${rows.length} rows can be taken.`
          : `${refused} of the first ${rows.length} rows would be rejected.`}
      </Typography>
      <TableContainer sx={{ maxHeight: 480 }} tabIndex={0} role="region" aria-label="Sample">
        <Table size="small" stickyHeader aria-label="Sample rows">
          <TableHead>
            <TableRow>
              <TableCell>Row</TableCell>
              <TableCell sx={WIDE_ONLY}>Id</TableCell>
              <TableCell sx={WIDE_ONLY}>Type</TableCell>
              <TableCell>What comes in, or why not</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.row} sx={{ verticalAlign: "top" }}>
                <TableCell>{row.row}</TableCell>
                <TableCell sx={{ ...WIDE_ONLY, overflowWrap: "anywhere" }}>
                  {row.external_id ?? "from content"}
                </TableCell>
                <TableCell sx={WIDE_ONLY}>{row.question_type?.replaceAll("_", " ")}</TableCell>
                <TableCell sx={{ overflowWrap: "anywhere" }}>
                  {row.problems ? (
                    <ProblemList problems={row.problems} color="error" />
                  ) : (
                    SHOWN.filter((name) => row.values?.[name]).map((name) => (
                      <Typography key={name} variant="body2">
                        {short(row.values?.[name])}
                      </Typography>
                    ))
                  )}
                  {row.warnings && <ProblemList problems={row.warnings} color="warning.main" />}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}
