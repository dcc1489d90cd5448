import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { FieldChange } from "~/ui/history/FieldChange";
import { columnWords } from "~/ui/history/plain-text";
import type { BulkEditAnswer } from "./bulk-edit";

/** The first questions that would change, before and after. */
export function SampleTable({ sample }: { sample: BulkEditAnswer["sample"] }) {
  return (
    <Table size="small" aria-label="Examples, before and after" sx={{ mt: 2 }}>
      <TableHead>
        <TableRow>
          <TableCell>Question</TableCell>
          <TableCell>Change</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {sample.slice(0, 5).map(({ id, title, before, after }) => (
          <TableRow key={id}>
            <TableCell component="th" scope="row" sx={{ verticalAlign: "top" }}>
              {title}
            </TableCell>
            <TableCell>
              {Object.keys(after)
                .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
                .map((name) => (
                  <FieldChange
                    key={name}
                    label={columnWords(name)}
                    before={before[name]}
                    after={after[name]}
                  />
                ))}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
