import Box from "@mui/material/Box";
import TableCell from "@mui/material/TableCell";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { RecordContextProvider, ResourceContextProvider } from "react-admin";
import { FieldChange } from "~/ui/history/FieldChange";
import { columnWords } from "~/ui/history/plain-text";
import { RecordLink } from "~/ui/RecordLink";
import { ProblemList } from "../mapping/ProblemList";
import { type LedgerRow, OUTCOME_NAMES } from "./job";
import { fileInWords } from "./job-words";

/** What a source calls its title is its own affair; "Title" and "name" are what most say. */
function titleOf({ values, payload, external_id }: LedgerRow): string {
  const named = Object.entries(payload ?? {}).find(([name]) => /^(title|name)$/i.test(name));
  return String(values?.title ?? named?.[1] ?? external_id ?? "Without a name");
}

/** A column that a narrow screen shows below the question. */
export const WIDE_ONLY = { display: { xs: "none", sm: "table-cell" } };

interface LedgerLineProps {
  line: LedgerRow;
  /** Whether what the line says was kept, so that there is a question to open. */
  isKept: boolean;
}

/** One row of the source and what became of it. */
export function LedgerLine({ line, isKept }: LedgerLineProps) {
  const {
    row,
    external_id,
    outcome,
    reason,
    problems,
    warnings,
    media,
    diff,
    suggestions,
    table_name,
    record_id,
    question_type,
  } = line;
  const isThere =
    table_name && record_id && outcome !== "removed" && (isKept || outcome !== "created");
  const title = titleOf(line);
  return (
    <TableRow sx={{ verticalAlign: "top" }}>
      <TableCell sx={WIDE_ONLY}>{row}</TableCell>
      <TableCell component="th" scope="row" sx={{ overflowWrap: "anywhere" }}>
        {isThere ? (
          <ResourceContextProvider value={table_name}>
            <RecordContextProvider value={{ id: record_id }}>
              <RecordLink>{title}</RecordLink>
            </RecordContextProvider>
          </ResourceContextProvider>
        ) : (
          title
        )}
        <Typography variant="body2" color="text.secondary">
          {[external_id, question_type?.replaceAll("_", " ")].filter(Boolean).join(" · ")}
        </Typography>
        <Typography variant="body2" sx={{ display: { sm: "none" } }}>
          {[row && `Row ${row}`, OUTCOME_NAMES[outcome]].filter(Boolean).join(" · ")}
        </Typography>
      </TableCell>
      <TableCell sx={WIDE_ONLY}>{OUTCOME_NAMES[outcome]}</TableCell>
      <TableCell sx={{ overflowWrap: "anywhere" }}>
        {problems ? (
          <ProblemList problems={problems} color="text.primary" />
        ) : (
          reason && <Typography variant="body2">{reason}</Typography>
        )}
        {warnings && <ProblemList problems={warnings} color="warning.main" />}
        {media && <Typography variant="body2">With its file: {fileInWords(media)}</Typography>}
        {Object.entries(diff ?? {})
          .filter(([column]) => !media || column !== "media_id")
          .map(([column, change]) => (
            <FieldChange
              key={column}
              label={columnWords(column)}
              before={change.old}
              after={change.new}
            />
          ))}
        {Object.keys(suggestions ?? {}).length > 0 && (
          <Box sx={{ fontSize: "0.875rem" }}>
            Waits as a suggestion:{" "}
            {Object.keys(suggestions ?? {})
              .map(columnWords)
              .join(", ")}
          </Box>
        )}
      </TableCell>
    </TableRow>
  );
}
