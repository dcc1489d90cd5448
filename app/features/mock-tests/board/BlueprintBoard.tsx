import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { compareWithRealTest } from "~/domain/blueprint/compare";
import { rangeText } from "~/domain/blueprint/range";
import { codeInWords } from "~/domain/code-words";
import type { Module } from "~/domain/item-types";
import { secondsOf } from "../entries";
import type { TestQuestion } from "../test";
import { useItemTypes } from "../use-item-types";
import { MeasureBar } from "./MeasureBar";
import { VerdictText } from "./VerdictText";

interface BlueprintBoardProps {
  questions: readonly TestQuestion[];
  section: Module | null;
}

/** The test beside the real one: tasks, minutes by part, questions by type, each with a word on it. */
export function BlueprintBoard({ questions, section }: BlueprintBoardProps) {
  const types = useItemTypes();
  const entries = questions.map((question) => ({
    module: question.module,
    type: question.type,
    seconds: secondsOf(types, question),
  }));
  const board = compareWithRealTest(types, entries, section);
  const whole = [...(board.tasks ? [board.tasks] : []), ...board.parts];
  const missing = board.types.filter(({ verdict }) => verdict === "below").length;
  return (
    <>
      <Typography sx={{ mb: 1 }}>
        {missing === 0
          ? "No type falls short of the real test."
          : `${missing} of ${board.types.length} types fall short of the real test.`}
        {board.strangers > 0 && ` ${board.strangers} belong to no type of this test.`}
      </Typography>
      <Box sx={{ display: "grid", columnGap: 3, gridTemplateColumns: { sm: "1fr 1fr" }, mb: 1 }}>
        {whole.map((measure) => (
          <MeasureBar key={measure.title} measure={measure} />
        ))}
      </Box>
      <Table size="small" aria-label="Questions by type">
        <TableHead>
          <TableRow>
            <TableCell>Type</TableCell>
            <TableCell align="right">Here</TableCell>
            <TableCell align="right">Real test</TableCell>
            <TableCell>Verdict</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {board.types.map(({ item, title, value, range, verdict }) => (
            <TableRow key={`${item.module}/${item.type}`}>
              <TableCell component="th" scope="row">
                {codeInWords(item.module)}: {title}
              </TableCell>
              <TableCell align="right">{value}</TableCell>
              <TableCell align="right">{rangeText(range)}</TableCell>
              <TableCell>
                <VerdictText verdict={verdict} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
