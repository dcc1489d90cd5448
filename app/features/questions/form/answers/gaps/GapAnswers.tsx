import Box from "@mui/material/Box";
import FormHelperText from "@mui/material/FormHelperText";
import Typography from "@mui/material/Typography";
import { type RefObject, useMemo } from "react";
import { useFormState } from "react-hook-form";
import { z } from "zod";
import { type GapContent, storeGaps } from "~/domain/answers/gap-edits";
import { fieldMark } from "../../field-focus";
import { problemsOf } from "../../form-errors";
import { BankWords } from "./BankWords";
import { GapRow, type GapRowProps } from "./GapRow";

interface GapAnswersProps extends Pick<GapRowProps, "onChange" | "onRemove" | "onCurrent"> {
  rows: RefObject<HTMLDivElement | null>;
  content: GapContent;
  current: string | null;
  onExtras: (extras: string[]) => void;
}

const storedOptions = z
  .object({
    blanks: z.record(z.string(), z.array(z.string())).catch({}),
    bank: z.array(z.string()).catch([]),
  })
  .catch({ blanks: {}, bank: [] });

/** A line for each gap, in the order of the text, and the common bank. */
export function GapAnswers({ rows, content, current, onExtras, ...handlers }: GapAnswersProps) {
  const { errors } = useFormState();
  const problems = problemsOf(errors).filter(({ path }) => /^(prompt_text|options|key)/.test(path));
  const { blanks, bank } = useMemo(
    () => storedOptions.parse(storeGaps(content).options),
    [content],
  );
  const gaps = Object.entries(content.gaps);
  return (
    <Box ref={rows} role="group" aria-label="Gaps" sx={{ minWidth: 0 }}>
      <Typography variant="h3" component="h3" gutterBottom>
        {content.response === "typed_gaps" ? "What counts in each gap" : "Answers"}
      </Typography>
      {gaps.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          No gap yet. Each gap you make gets its line here.
        </Typography>
      )}
      <div {...fieldMark("options.blanks")}>
        <div {...fieldMark("key.blanks")}>
          {gaps.map(([gap, { answers, distractors }]) => (
            <GapRow
              key={gap}
              response={content.response}
              gap={gap}
              answers={answers}
              distractors={distractors}
              shown={blanks[gap]}
              isCurrent={gap === current}
              {...handlers}
            />
          ))}
        </div>
      </div>
      {content.response === "word_bank" && (
        <BankWords extras={content.extras} bank={bank} onChange={onExtras} />
      )}
      {problems.map(({ path, message }) => (
        <FormHelperText key={`${path} ${message}`} error role="alert">
          {message}
        </FormHelperText>
      ))}
    </Box>
  );
}
