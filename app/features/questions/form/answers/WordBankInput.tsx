import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { z } from "zod";
import { FieldGroup } from "../FieldGroup";
import { useField } from "../use-field";
import { WordListField } from "../WordListField";
import { GapRow, LeftOverGap } from "./GapRow";
import { useGapNumbers } from "./use-gaps";

const words = z.array(z.string());
const answers = z.record(z.string(), z.string());
const NO_WORDS: string[] = [];
const NO_ANSWERS: Record<string, string> = {};

/** The right word of each gap, and the bank they are dragged from. */
export function WordBankInput() {
  const { inText, leftOver } = useGapNumbers();
  const bank = useField("options.bank", words, NO_WORDS);
  const blanks = useField("key.blanks", answers, NO_ANSWERS);
  const remove = (gap: string) => {
    const { [gap]: _, ...rest } = blanks.value;
    blanks.set(rest);
  };
  return (
    <>
      <FieldGroup
        path="options.bank"
        label="Word bank"
        help="The right words and some wrong ones: more words than gaps."
        problem={bank.problem}
      >
        <WordListField
          label="Words"
          value={bank.value}
          onChange={bank.set}
          helperText="Type a word and press Enter."
        />
      </FieldGroup>
      <FieldGroup path="key.blanks" label="Right word of each gap" problem={blanks.problem}>
        {inText.map((gap) => (
          <GapRow key={gap} gap={gap}>
            <TextField
              select
              label={`Word of gap ${gap}`}
              value={blanks.value[gap] ?? ""}
              onChange={(event) => blanks.set({ ...blanks.value, [gap]: event.target.value })}
              sx={{ width: 260, maxWidth: "100%" }}
            >
              {[...new Set([...bank.value, ...(blanks.value[gap] ? [blanks.value[gap]] : [])])].map(
                (word) => (
                  <MenuItem key={word} value={word}>
                    {word}
                  </MenuItem>
                ),
              )}
            </TextField>
          </GapRow>
        ))}
        {leftOver.map((gap) => (
          <LeftOverGap key={gap} gap={gap} onRemove={() => remove(gap)} />
        ))}
      </FieldGroup>
    </>
  );
}
