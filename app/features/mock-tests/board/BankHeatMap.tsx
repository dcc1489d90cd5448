import Alert from "@mui/material/Alert";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import { alpha, useTheme } from "@mui/material/styles";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { codeInWords } from "~/domain/code-words";
import { DIFFICULTIES } from "~/domain/difficulty";
import { TIERS, useBankCounts } from "./bank-counts";

/** The bank at a glance: items by type, tier and difficulty; the fuller a cell, the darker. */
export function BankHeatMap() {
  const { data, error, isPending } = useBankCounts();
  const { palette } = useTheme();
  const fullest = Math.max(1, ...(data ?? []).flatMap(({ cells }) => cells));
  const shade = (n: number) =>
    n === 0
      ? alpha(palette.warning.main, 0.12)
      : alpha(palette.primary.main, 0.08 + (0.34 * Math.log(n + 1)) / Math.log(fullest + 1));
  return (
    <Paper component="section" variant="outlined" aria-label="The bank" sx={{ p: 2, mt: 3 }}>
      <Typography variant="h2">The bank</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        Items by type, difficulty and the lowest tier that opens one in a published lesson. Every
        number is exact now.
      </Typography>
      {isPending && <LinearProgress aria-label="Counting" />}
      {error && <Alert severity="error">{error.message}</Alert>}
      {data && (
        <TableContainer tabIndex={0}>
          <Table size="small" aria-label="Items of the bank by type, tier and difficulty">
            <TableHead>
              <TableRow>
                <TableCell rowSpan={2}>Type</TableCell>
                {TIERS.map(({ id, label }) => (
                  <TableCell key={id} colSpan={DIFFICULTIES.length} align="center" scope="colgroup">
                    {label}
                  </TableCell>
                ))}
                <TableCell rowSpan={2} align="right">
                  All
                </TableCell>
              </TableRow>
              <TableRow>
                {TIERS.flatMap(({ id, label }) =>
                  DIFFICULTIES.map((level) => (
                    <TableCell
                      key={`${id} ${level}`}
                      align="right"
                      aria-label={`${label}, ${level}`}
                    >
                      <abbr title={level}>{level.charAt(0)}</abbr>
                    </TableCell>
                  )),
                )}
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map(({ item, cells, total }) => (
                <TableRow key={`${item.module}/${item.type}`}>
                  <TableCell component="th" scope="row" sx={{ whiteSpace: "nowrap" }}>
                    {codeInWords(item.module)}: {item.title}
                  </TableCell>
                  {cells.map((n, place) => (
                    <TableCell
                      // A cell is its column.
                      key={`${TIERS[Math.floor(place / 3)]?.id} ${DIFFICULTIES[place % 3]}`}
                      align="right"
                      sx={{ bgcolor: shade(n) }}
                    >
                      {n}
                    </TableCell>
                  ))}
                  <TableCell align="right">
                    <strong>{total}</strong>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Paper>
  );
}
