import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useCallback, useRef } from "react";
import { flushSync } from "react-dom";
import { z } from "zod";
import { type Choice, choice } from "~/domain/answers/choices";
import {
  addBoxes,
  type Boxes,
  boxesOf,
  inRightOrder,
  moveBox,
  removeBox,
  shuffled,
} from "~/domain/answers/paragraph-edits";
import type { ItemType } from "~/domain/item-types";
import { limitsInWords, standing } from "~/domain/limits";
import { countWords } from "~/domain/words";
import { WordLimit } from "~/ui/LimitText";
import { FieldGroup } from "../../FieldGroup";
import { FieldRows } from "../../rows/FieldRows";
import { useField } from "../../use-field";
import { BoxRow } from "./BoxRow";
import { ShownOrder } from "./ShownOrder";
import { SplitParagraph } from "./SplitParagraph";

const paragraphs = z.array(choice);
const ids = z.array(z.string());
const NO_PARAGRAPHS: Choice[] = [];
const NO_IDS: string[] = [];

/** Boxes are written and arranged in the right order, which is the key; beside it how they are shown. */
export function ParagraphsInput({ item }: { item: ItemType }) {
  const shown = useField("options.paragraphs", paragraphs, NO_PARAGRAPHS);
  const order = useField("key.order", ids, NO_IDS);
  const right = inRightOrder(shown.value, order.value);
  const boxes: Boxes = { shown: shown.value, right: right.map(({ id }) => id) };
  const latest = useRef({ boxes, shown, order });
  latest.current = { boxes, shown, order };
  const list = useRef<HTMLDivElement>(null);

  const set = useCallback((next: Boxes) => {
    latest.current.shown.set(next.shown);
    latest.current.order.set(next.right);
  }, []);
  const rewrite = useCallback((id: string, text: string) => {
    const { shown } = latest.current;
    shown.set(shown.value.map((entry) => (entry.id === id ? { id, text } : entry)));
  }, []);
  const move = useCallback(
    (from: number, to: number) => set(moveBox(latest.current.boxes, from, to)),
    [set],
  );
  const remove = useCallback((id: string) => set(removeBox(latest.current.boxes, id)), [set]);
  const split = useCallback(
    (id: string, texts: readonly string[]) => {
      const { boxes } = latest.current;
      const [first = "", ...rest] = texts;
      const written = {
        ...boxes,
        shown: boxes.shown.map((entry) => (entry.id === id ? { id, text: first } : entry)),
      };
      set(addBoxes(written, rest, boxes.right.indexOf(id) + 1));
    },
    [set],
  );
  const focusBox = (position: number) => {
    const fields = list.current?.querySelectorAll<HTMLElement>(
      "[data-box] textarea:not([aria-hidden=true])",
    );
    fields?.[position]?.focus();
  };

  const usual = item.optionCount;
  const isUnusual = usual !== undefined && standing(right.length, usual).state !== "within";
  const words = right.reduce((sum, { text }) => sum + countWords(text), 0);
  const isBlank = right.every(({ text }) => text.trim() === "");
  return (
    <>
      <FieldGroup
        path="key.order"
        label="Boxes in the right order"
        help="This order is the key. Drag a box by its handle, or press Alt with an arrow key in its text."
        problem={order.problem}
      >
        {isBlank && <SplitParagraph onSplit={(texts) => set(boxesOf(texts))} />}
        <div ref={list}>
          <FieldRows rows={right} name="box" onMove={move}>
            {({ id, text }, position) => (
              <BoxRow
                id={id}
                text={text}
                position={position}
                count={right.length}
                onRewrite={rewrite}
                onMove={move}
                onRemove={remove}
                onSplit={split}
              />
            )}
          </FieldRows>
        </div>
        <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", flexWrap: "wrap" }}>
          <Button
            onClick={() => {
              // Drawn before it is focused.
              flushSync(() => set(addBoxes(boxes, [""])));
              focusBox(right.length);
            }}
          >
            Add a box
          </Button>
          <Box component="span" sx={{ color: "text.secondary", fontSize: "0.85em" }}>
            <Box component="span" sx={{ color: isUnusual ? "warning.main" : "inherit" }}>
              {right.length === 1 ? "1 box" : `${right.length} boxes`}
              {usual !== undefined &&
                `, ${typeof usual === "number" ? usual : limitsInWords(usual)} in the test`}
            </Box>
            {" · "}
            <WordLimit name="All boxes" amount={words} limits={item.optionWords} />
          </Box>
        </Box>
      </FieldGroup>
      <ShownOrder
        shown={shown.value}
        right={boxes.right}
        problem={shown.problem}
        onShuffle={() => shown.set(shuffled(shown.value, boxes.right))}
      />
    </>
  );
}
