import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import type { DriftRow } from "./rows";
import { SIDE_COLUMNS } from "./words";

/** The value of a side by its column; a side that is not there has none. */
const valueIn = (side: object | null | undefined, column: string): unknown =>
  side ? Object.entries(side).find(([name]) => name === column)?.[1] : undefined;

/** Both sides beside each other, what differs marked. */
export function Sides({ drift }: { drift: Pick<DriftRow, "here" | "there" | "differs"> }) {
  const { here, there, differs } = drift;
  const theirs = there && { ...there.state, stripe_subscription_id: there.stripe_subscription_id };
  // What neither side has says nothing.
  const isTold = (column: string) =>
    differs.includes(column) || (valueIn(here, column) ?? valueIn(theirs, column) ?? null) !== null;
  return (
    <TableContainer>
      <Table size="small" aria-label="Both sides" sx={{ maxWidth: 720 }}>
        <TableHead>
          <TableRow>
            <TableCell />
            <TableCell>In the database</TableCell>
            <TableCell>In Stripe</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {SIDE_COLUMNS.filter(({ column }) => isTold(column)).map(({ column, label, show }) => {
            const weight = differs.includes(column) ? 700 : 400;
            return (
              <TableRow key={column} selected={differs.includes(column)}>
                <TableCell component="th" scope="row">
                  {label}
                </TableCell>
                <TableCell sx={{ fontWeight: weight }}>
                  {here ? show(valueIn(here, column)) : "–"}
                </TableCell>
                <TableCell sx={{ fontWeight: weight }}>
                  {theirs && valueIn(theirs, column) !== undefined
                    ? show(valueIn(theirs, column))
                    : "–"}
                </TableCell>
              </TableRow>
            );
          })}
          {there && (
            <TableRow>
              <TableCell component="th" scope="row">
                Stripe calls it
              </TableCell>
              <TableCell>–</TableCell>
              <TableCell>
                {there.stripe_status}, {there.stripe_price_id ?? "no price"}
              </TableCell>
            </TableRow>
          )}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
