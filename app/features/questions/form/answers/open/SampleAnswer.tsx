import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { useDeferredValue } from "react";
import { z } from "zod";
import type { ItemType } from "~/domain/item-types";
import { spokenSeconds } from "~/domain/limits";
import { scoreForm } from "~/domain/scoring/written-form";
import { countWords } from "~/domain/words";
import { SecondLimit, WordLimit } from "~/ui/LimitText";
import { FieldGroup } from "../../FieldGroup";
import { useField } from "../../use-field";

const sample = z.string();

/** An answer that would score well; its form is checked as the test does. */
export function SampleAnswer({ item }: { item: ItemType }) {
  const { value, set, problem } = useField("key.sampleAnswer", sample, "");
  // Counting must not hold up typing.
  const counted = useDeferredValue(value);
  const isSpoken = item.response === "speech";
  return (
    <FieldGroup
      path="key.sampleAnswer"
      label="Sample answer"
      {...(isSpoken && { help: "What a good answer sounds like, in writing." })}
      problem={problem}
    >
      <TextField
        hiddenLabel
        slotProps={{ htmlInput: { "aria-label": "Sample answer" } }}
        value={value}
        onChange={(event) => set(event.target.value)}
        multiline
        minRows={3}
        fullWidth
        helperText={
          <WordLimit name="Sample answer" amount={countWords(counted)} limits={item.answerWords} />
        }
      />
      {isSpoken && <SpokenLength item={item} words={countWords(counted)} />}
      {item.form && counted.trim() && <FormCheck rule={item.form} text={counted} />}
    </FieldGroup>
  );
}

/** About how long the sample takes to say, against the time there is. */
function SpokenLength({ item, words }: { item: ItemType; words: number }) {
  if (words === 0) return null;
  const most =
    typeof item.answerSeconds === "number" ? item.answerSeconds : item.answerSeconds?.[1];
  return (
    <Box sx={{ color: "text.secondary", fontSize: "0.85em" }}>
      Spoken calmly it takes about{" "}
      <SecondLimit name="Spoken length" amount={spokenSeconds(words)} limits={most} />.
    </Box>
  );
}

const COLOURS = {
  gained: "success.main",
  lost: "error.main",
  missed: "error.main",
  info: "text.secondary",
};

/** What the test's form trait makes of the sample, point by point. */
function FormCheck({ rule, text }: { rule: NonNullable<ItemType["form"]>; text: string }) {
  const { points, max, reasons } = scoreForm(rule, text);
  return (
    <Box component="section" aria-label="Form of the sample answer" sx={{ fontSize: "0.9em" }}>
      <strong>
        Form {points} of {max}
      </strong>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {reasons.map(({ verdict, message }) => (
          <Box key={message} component="li" sx={{ color: COLOURS[verdict] }}>
            {message}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
