import { z } from "zod";
import { FieldGroup } from "../FieldGroup";
import { useField } from "../use-field";
import { WordListField } from "../WordListField";
import { GapRow, LeftOverGap } from "./GapRow";
import { useGapNumbers } from "./use-gaps";

const spellings = z.record(z.string(), z.array(z.string()));
const NONE: Record<string, string[]> = {};

/** What counts as right in each gap, every accepted spelling of it. */
export function TypedGapsInput() {
  const { inText, leftOver } = useGapNumbers();
  const blanks = useField("key.blanks", spellings, NONE);
  const remove = (gap: string) => {
    const { [gap]: _, ...rest } = blanks.value;
    blanks.set(rest);
  };
  return (
    <FieldGroup
      path="key.blanks"
      label="Accepted spellings of each gap"
      help="The word that is said, and other spellings that count, such as colour and color."
      problem={blanks.problem}
    >
      {inText.map((gap) => (
        <GapRow key={gap} gap={gap}>
          <WordListField
            label={`Spellings of gap ${gap}`}
            value={blanks.value[gap] ?? []}
            onChange={(words) => blanks.set({ ...blanks.value, [gap]: words })}
          />
        </GapRow>
      ))}
      {leftOver.map((gap) => (
        <LeftOverGap key={gap} gap={gap} onRemove={() => remove(gap)} />
      ))}
    </FieldGroup>
  );
}
