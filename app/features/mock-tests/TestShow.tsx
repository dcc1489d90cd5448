import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Show, useRecordContext } from "react-admin";
import { RecordTitle } from "~/ui/RecordTitle";
import { BlueprintBoard } from "./board/BlueprintBoard";
import { section, testRecord } from "./test";
import { typeTitle } from "./words";

/** A test for those who may read but not edit it. */
export default function TestShow() {
  return (
    <Show title={<RecordTitle />} component={Box} actions={false}>
      <TestDetails />
    </Show>
  );
}

function TestDetails() {
  const test = testRecord.safeParse(useRecordContext()).data;
  if (!test) return null;
  return (
    <Paper variant="outlined" sx={{ mt: 2, p: 2, maxWidth: 900 }}>
      <BlueprintBoard
        questions={test.questions}
        section={section.nullish().catch(null).parse(test.section) ?? null}
      />
      <Typography variant="h2" sx={{ mt: 2 }}>
        Questions
      </Typography>
      <ol>
        {test.questions.map(({ id, title, module, type }) => (
          <li key={id}>
            {title} ({typeTitle(module, type)})
          </li>
        ))}
      </ol>
    </Paper>
  );
}
