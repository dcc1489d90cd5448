import Link from "@mui/material/Link";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { Link as RouterLink } from "react-router-dom";
import { type LegacyRun, ledgerAddress, type TableCount } from "./legacy-import";

const HEADINGS = [
  "Read",
  "Imported",
  "Merged",
  "Set aside",
  "Here before",
  "Changed at the source",
];

const numbersOf = (count: TableCount) => [
  count.read,
  count.imported,
  count.merged,
  count.set_aside,
  count.already,
  count.changed_at_source,
];

interface TableCountsProps {
  counts: TableCount[];
  leftOut: LegacyRun["left_out"];
}

/** What became of the rows of each legacy table; its name opens the ledger of it. */
export function TableCounts({ counts, leftOut }: TableCountsProps) {
  return (
    <TableContainer>
      <Table size="small" aria-label="Rows of each table">
        <TableHead>
          <TableRow>
            <TableCell>Legacy table</TableCell>
            {HEADINGS.map((heading) => (
              <TableCell key={heading} align="right">
                {heading}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {counts.map((count) => (
            <TableRow key={count.source_table}>
              <TableCell component="th" scope="row">
                <Link
                  component={RouterLink}
                  to={ledgerAddress({ source_table: count.source_table })}
                >
                  {count.source_table}
                </Link>
              </TableCell>
              {numbersOf(count).map((number, at) => (
                <TableCell
                  key={HEADINGS[at]}
                  align="right"
                  sx={number ? undefined : { color: "text.secondary" }}
                >
                  {number === null ? "–" : number.toLocaleString("en")}
                </TableCell>
              ))}
            </TableRow>
          ))}
          {leftOut.map(({ table, rows, reason }) => (
            <TableRow key={table}>
              <TableCell component="th" scope="row">
                {table}
              </TableCell>
              <TableCell align="right">{rows.toLocaleString("en")}</TableCell>
              <TableCell colSpan={HEADINGS.length - 1}>Not imported by rule: {reason}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
