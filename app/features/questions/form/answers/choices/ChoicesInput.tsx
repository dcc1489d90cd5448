import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useCallback, useId, useRef } from "react";
import { flushSync } from "react-dom";
import type { ItemType } from "~/domain/item-types";
import { limitsInWords, standing } from "~/domain/limits";
import { counted } from "~/ui/batches/batch";
import { FieldGroup } from "../../FieldGroup";
import { fieldMark } from "../../field-focus";
import { FieldRows } from "../../rows/FieldRows";
import { ChoiceRow } from "./ChoiceRow";
import { ShuffleCheck } from "./ShuffleCheck";
import { useChoices } from "./use-choices";

/** Choices in the order shown, with a mark at the right one, or at all right ones. */
export function ChoicesInput({ item }: { item: ItemType }) {
  const several = item.response === "multiple_choice";
  const group = useId();
  const list = useRef<HTMLDivElement>(null);
  const { choices, correct, explanations, problem, ...edit } = useChoices(several);
  const count = useRef(choices.length);
  count.current = choices.length;
  const focusChoice = useCallback((position: number) => {
    const fields = list.current?.querySelectorAll<HTMLElement>(
      "[data-choice] textarea:not([aria-hidden=true])",
    );
    fields?.[position]?.focus();
  }, []);
  const { add } = edit;
  const next = useCallback(
    (position: number) => {
      // The new row is drawn and focused before the next key comes: a fast typist must not type into the old one.
      if (position === count.current - 1) flushSync(add);
      focusChoice(position + 1);
    },
    [add, focusChoice],
  );
  const usual = item.optionCount;
  const isUnusual = usual !== undefined && standing(choices.length, usual).state !== "within";
  return (
    <FieldGroup
      path="options.choices"
      label="Choices"
      help={
        several
          ? "Tick every right choice. A pasted list fills the choices below it."
          : "Mark the one right choice. A pasted list fills the choices below it."
      }
      problem={problem}
    >
      <Box ref={list} {...fieldMark("key.correct")}>
        <FieldRows rows={choices} name="choice" onMove={edit.move}>
          {({ id, text }, position) => (
            <ChoiceRow
              group={group}
              id={id}
              text={text}
              position={position}
              count={choices.length}
              several={several}
              isRight={correct.includes(id)}
              explanation={explanations[id] ?? ""}
              onMark={edit.mark}
              onRewrite={edit.rewrite}
              onExplain={edit.explain}
              onMove={edit.move}
              onRemove={edit.remove}
              onFill={edit.fill}
              onNext={next}
            />
          )}
        </FieldRows>
      </Box>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <Button onClick={() => next(choices.length - 1)}>Add a choice</Button>
        {usual !== undefined && (
          <Box
            component="span"
            sx={{ color: isUnusual ? "warning.main" : "text.secondary", fontSize: "0.85em" }}
          >
            {counted(choices.length, "choice")},{" "}
            {typeof usual === "number" ? usual : limitsInWords(usual)} in the test
          </Box>
        )}
        <ShuffleCheck choices={choices} />
      </Box>
    </FieldGroup>
  );
}
