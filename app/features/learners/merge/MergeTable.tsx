import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { useGetResourceLabel } from "react-admin";
import { Block } from "~/ui/blocks/Block";
import { inWords, type MergePreview } from "./merge";

/** What moves, what stays with the closed account and why, and which empty fields are filled. */
export function MergeTable({ preview: { tables, fills } }: { preview: MergePreview }) {
  const labelOf = useGetResourceLabel();
  return (
    <Block title="What the merge does">
      {tables.length === 0 ? (
        <Typography>The account to close has nothing that could move.</Typography>
      ) : (
        <Table size="small" aria-label="What moves">
          <TableHead>
            <TableRow>
              <TableCell>Rows of</TableCell>
              <TableCell align="right">Move</TableCell>
              <TableCell align="right">Stay</TableCell>
              <TableCell>Why they stay</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {tables.map(({ table_name, column_name, moves, stays, stays_because }) => (
              <TableRow key={`${table_name}.${column_name}`}>
                <TableCell>{labelOf(table_name)}</TableCell>
                <TableCell align="right">{moves}</TableCell>
                <TableCell align="right">{stays}</TableCell>
                <TableCell>
                  {stays > 0 && (stays_because ?? `They tell who acted (${inWords(column_name)}).`)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {fills.length > 0 && (
        <Typography sx={{ mt: 2 }}>
          Empty in the account to keep, and filled from the other one:{" "}
          {fills
            .map(
              ({ column_name, value }) => `${inWords(column_name.replace(/_id$/, ""))} “${value}”`,
            )
            .join(", ")}
          .
        </Typography>
      )}
    </Block>
  );
}
