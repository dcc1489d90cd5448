import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { Timestamp } from "~/ui/Timestamp";
import { everyWeek, type PracticeWeek, SECTIONS } from "./practice";

/** The chart's numbers, to read: the latest week first. */
export function PracticeTable({ rows }: { rows: PracticeWeek[] }) {
  const cell = (week: string, section: string) => {
    const row = rows.find((one) => one.week === week && one.module === section);
    return row ? `${row.average ?? "–"} (${row.attempts})` : "";
  };
  return (
    <Table size="small">
      <caption>Average of the week, and attempts in brackets.</caption>
      <TableHead>
        <TableRow>
          <TableCell>Week of</TableCell>
          {SECTIONS.map((section) => (
            <TableCell key={section}>{section}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {everyWeek(rows)
          .toReversed()
          .map((week) => (
            <TableRow key={week}>
              <TableCell component="th" scope="row">
                <Timestamp value={week} />
              </TableCell>
              {SECTIONS.map((section) => (
                <TableCell key={section}>{cell(week, section)}</TableCell>
              ))}
            </TableRow>
          ))}
      </TableBody>
    </Table>
  );
}
