import { z } from "zod";
import { FieldGroup } from "../FieldGroup";
import { fieldMark } from "../field-focus";
import { useField } from "../use-field";
import { DropDownWords } from "./DropDownWords";
import { GapRow, LeftOverGap } from "./GapRow";
import { useGapNumbers } from "./use-gaps";

const wordLists = z.record(z.string(), z.array(z.string()));
const answers = z.record(z.string(), z.string());
const NO_LISTS: Record<string, string[]> = {};
const NO_ANSWERS: Record<string, string> = {};

const without = <T,>(record: Record<string, T>, name: string): Record<string, T> => {
  const { [name]: _, ...rest } = record;
  return rest;
};

/** Each gap with a list of its own, the right word marked. */
export function DropDownsInput() {
  const { inText, leftOver } = useGapNumbers();
  const lists = useField("options.blanks", wordLists, NO_LISTS);
  const blanks = useField("key.blanks", answers, NO_ANSWERS);
  return (
    <FieldGroup
      path="options.blanks"
      label="Words of each gap"
      help="Four words is usual. Mark the right one."
      problem={lists.problem ?? blanks.problem}
    >
      <div {...fieldMark("key.blanks")}>
        {inText.map((gap) => (
          <GapRow key={gap} gap={gap}>
            <DropDownWords
              gap={gap}
              words={lists.value[gap] ?? []}
              right={blanks.value[gap]}
              onChange={(words, right) => {
                lists.set({ ...lists.value, [gap]: words });
                blanks.set(
                  right === undefined
                    ? without(blanks.value, gap)
                    : { ...blanks.value, [gap]: right },
                );
              }}
            />
          </GapRow>
        ))}
        {leftOver.map((gap) => (
          <LeftOverGap
            key={gap}
            gap={gap}
            onRemove={() => {
              lists.set(without(lists.value, gap));
              blanks.set(without(blanks.value, gap));
            }}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
