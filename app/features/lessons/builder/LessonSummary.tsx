import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useFormContext, useWatch } from "react-hook-form";
import type { Module } from "~/domain/item-types";
import type { Usage } from "~/ui/bank/use-usage";
import { useFormatProfile } from "~/ui/profile/use-format-profile";
import type { LessonQuestion } from "../lesson";
import { lessonMinutes, lessonWarnings, minutesText } from "./assess";

interface LessonSummaryProps {
  module: Module;
  type: string;
  questions: readonly LessonQuestion[];
  known: ReadonlyMap<string, Usage>;
}

/** How many questions, how long they take, and what speaks against them. */
export function LessonSummary({ module, type, questions, known }: LessonSummaryProps) {
  const { setValue } = useFormContext();
  const entered: unknown = useWatch({ name: "estimated_minutes" });
  const estimate = typeof entered === "number" ? entered : null;
  const profile = useFormatProfile();
  const minutes = lessonMinutes(profile, module, type, questions, known);
  const warnings = lessonWarnings(questions, known);
  return (
    <>
      <Typography variant="h3">
        In the lesson: {questions.length} {questions.length === 1 ? "question" : "questions"}
      </Typography>
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, minHeight: 36 }}>
        <Typography variant="body2" color="text.secondary">
          {minutesText(minutes, estimate)}
        </Typography>
        {minutes > 0 && minutes !== estimate && (
          <Button
            size="small"
            onClick={() => setValue("estimated_minutes", minutes, { shouldDirty: true })}
          >
            Say {minutes}
          </Button>
        )}
      </Box>
      {warnings.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {warnings.map((warning) => (
            <div key={warning}>{warning}</div>
          ))}
        </Alert>
      )}
    </>
  );
}
