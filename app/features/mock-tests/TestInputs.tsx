import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { BooleanInput, NumberInput, SelectInput, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { asChoices } from "~/domain/code-words";
import { MODULES } from "~/domain/item-types";
import { BlueprintBoard } from "./board/BlueprintBoard";
import { TestQuestionsInput } from "./questions/TestQuestionsInput";
import { EXAMS, section, TEST_TYPES, type TestQuestion } from "./test";

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" variant="outlined" aria-label={title} sx={{ p: 2, mb: 2 }}>
      <Typography variant="h2" gutterBottom>
        {title}
      </Typography>
      {children}
    </Paper>
  );
}

/** The only form of a test: its details, how it compares with the real one, its questions. */
export function TestInputs() {
  const questions: TestQuestion[] = useWatch({ name: "questions" }) ?? [];
  const ofSection = section
    .nullable()
    .catch(null)
    .parse(useWatch({ name: "section" }) ?? null);
  const exam: unknown = useWatch({ name: "exam" });
  return (
    <Box sx={{ width: "100%" }}>
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 4fr) minmax(0, 7fr)" },
          alignItems: "start",
        }}
      >
        <Section title="Details">
          <TextInput source="title" isRequired autoFocus helperText={false} />
          <TextInput source="description" multiline minRows={2} helperText={false} />
          <SelectInput
            source="test_type"
            label="Kind"
            choices={asChoices(TEST_TYPES)}
            isRequired
            helperText={false}
          />
          <SelectInput
            source="exam"
            choices={asChoices(EXAMS)}
            isRequired
            helperText={
              exam === "CORE" ? "The board knows PTE Academic only; compare with care." : false
            }
          />
          <SelectInput
            source="section"
            choices={asChoices(MODULES)}
            emptyText="Full test"
            helperText={false}
          />
          <NumberInput source="duration" label="Minutes" min={1} helperText={false} />
          <BooleanInput source="is_premium" label="Premium only" helperText={false} />
        </Section>
        <Section title="Beside the real test">
          <BlueprintBoard questions={questions} section={ofSection} />
        </Section>
      </Box>
      <Section title="Questions">
        <TestQuestionsInput source="questions" section={ofSection} />
      </Section>
    </Box>
  );
}
