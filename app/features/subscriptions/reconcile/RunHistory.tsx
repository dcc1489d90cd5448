import Link from "@mui/material/Link";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { RecordContextProvider, ReferenceField } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { Timestamp } from "~/ui/Timestamp";
import type { RunRow } from "./rows";
import { RUN_STATUS_NAMES } from "./words";

/** The latest runs, newest first. */
export function RunHistory({ runs }: { runs: RunRow[] }) {
  return (
    <TableContainer>
      <Table size="small" aria-label="Earlier runs">
        <TableHead>
          <TableRow>
            <TableCell>Begun</TableCell>
            <TableCell>By</TableCell>
            <TableCell>State</TableCell>
            <TableCell align="right">Compared</TableCell>
            <TableCell align="right">Agree</TableCell>
            <TableCell align="right">Differ</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {runs.map((run) => (
            <TableRow key={run.id}>
              <TableCell component="th" scope="row">
                <Link component={RouterLink} to={`/admin/stripe_reconciliations/${run.id}/show`}>
                  <Timestamp value={run.created_at} />
                </Link>
              </TableCell>
              <TableCell>
                <RecordContextProvider value={run}>
                  <ReferenceField
                    source="started_by"
                    reference="users"
                    link={false}
                    emptyText="Nightly"
                  />
                </RecordContextProvider>
              </TableCell>
              <TableCell>{RUN_STATUS_NAMES[run.status]}</TableCell>
              <TableCell align="right">{run.compared}</TableCell>
              <TableCell align="right">{run.same}</TableCell>
              <TableCell align="right">{run.drifted}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
