import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { plainText } from "~/ui/history/plain-text";
import { TARGET_FIELDS, TARGET_NAMES, type TargetField } from "./fields";
import type { SampleRow } from "./sample";

const SHOWN = ["title", "prompt_text", "options", "answer_key", "correct_answers"];
const LONGEST = 120;

const short = (value: unknown) => {
  const text = plainText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};
const labelOf = (field: string | null) => {
  const target = TARGET_NAMES.find((name): name is TargetField => name === field);
  return target ? TARGET_FIELDS[target].label : field;
};

/** The first records as they would come in, or what is wrong with them. */
export function SampleTable({ rows }: { rows: readonly SampleRow[] }) {
  const problems = rows.filter(({ reason }) => reason).length;
  return (
    <>
      <Typography
        role="status"
        sx={{ my: 1 }}
        color={problems > 0 ? "warning.main" : "text.primary"}
      >
        {problems === 0
          ? `All of the first ${rows.length} rows can be taken.`
          : `${problems} of the first ${rows.length} rows would be rejected.`}
      </Typography>
      <TableContainer sx={{ maxHeight: 480 }} tabIndex={0} role="region" aria-label="Sample">
        <Table size="small" stickyHeader aria-label="Sample rows">
          <TableHead>
            <TableRow>
              <TableCell>Row</TableCell>
              <TableCell>Id</TableCell>
              <TableCell>Type</TableCell>
              <TableCell>What comes in, or why not</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.row} sx={{ verticalAlign: "top" }}>
                <TableCell>{row.row}</TableCell>
                <TableCell>{row.external_id ?? "from content"}</TableCell>
                <TableCell>{row.question_type?.replaceAll("_", " ")}</TableCell>
                <TableCell>
                  {row.reason ? (
                    <Typography variant="body2" color="error">
                      <strong>{labelOf(row.field)}:</strong> {row.reason}
                    </Typography>
                  ) : (
                    SHOWN.filter((name) => row.values?.[name]).map((name) => (
                      <Typography key={name} variant="body2">
                        {short(row.values?.[name])}
                      </Typography>
                    ))
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}
