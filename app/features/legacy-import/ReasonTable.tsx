import Link from "@mui/material/Link";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { Link as RouterLink } from "react-router-dom";
import { KIND_NAMES, ledgerAddress, type ReasonCount } from "./legacy-import";

const filterOf = ({ source_table, kind, field, reason }: ReasonCount) => ({
  source_table,
  kind,
  ...(field && { field }),
  reason,
});

/** Each sentence of the ledger with how often it stands there; it opens those lines. */
export function ReasonTable({ reasons }: { reasons: ReasonCount[] }) {
  return (
    <TableContainer>
      <Table size="small" aria-label="What the ledger says">
        <TableHead>
          <TableRow>
            <TableCell>Reason</TableCell>
            <TableCell>Kind</TableCell>
            <TableCell>Legacy column</TableCell>
            <TableCell align="right">Lines</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {reasons.map((one) => (
            <TableRow key={JSON.stringify(filterOf(one))}>
              <TableCell component="th" scope="row">
                <Link component={RouterLink} to={ledgerAddress(filterOf(one))}>
                  {one.reason}
                </Link>
              </TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>{KIND_NAMES[one.kind]}</TableCell>
              <TableCell>
                {one.source_table}
                {one.field && `.${one.field}`}
              </TableCell>
              <TableCell align="right">{one.lines.toLocaleString("en")}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
