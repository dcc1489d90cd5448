import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import Typography from "@mui/material/Typography";
import { useCallback, useId, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import {
  changeGap,
  editText,
  filledText,
  type GapResponse,
  makeGap,
  removeGap,
} from "~/domain/answers/gap-edits";
import { gapNumbers } from "~/domain/gaps";
import type { ItemType } from "~/domain/item-types";
import { countWords } from "~/domain/words";
import { WordLimit } from "~/ui/LimitText";
import { Keys } from "~/ui/shortcuts/Keys";
import { fieldMark } from "../../field-focus";
import { GapAnswers } from "./GapAnswers";
import { PassageEditor } from "./PassageEditor";
import { placeCursor, selectedRange } from "./passage-dom";
import { useGapContent } from "./use-gap-content";

const NO_WORD = "Select words, or put the cursor into one. A gap within a gap is not possible.";
const keepSelection = (event: { preventDefault: () => void }) => event.preventDefault();

/** Writes a text and makes gaps of its words; what belongs to each gap stands beside it. */
export function GapEditor({ item, response }: { item: ItemType; response: GapResponse }) {
  const root = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const [labelId, helpId] = [useId(), useId()];
  const { content, latest, change, step } = useGapContent(response);
  const [current, setCurrent] = useState<string | null>(null);
  const [message, setMessage] = useState("");
  const gaps = Object.keys(content.gaps);
  const words = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(content.gaps).map(([gap, { answers }]) => [gap, answers[0] ?? ""]),
      ),
    [content],
  );
  /** The new text is on the page, and the cursor in it, before the next key of a fast typist comes. */
  const drawThenMoveCursor = useCallback((draw: () => void, at: number) => {
    flushSync(draw);
    if (root.current && document.activeElement === root.current) placeCursor(root.current, at);
  }, []);
  const inOrder = editText(content, content.text);

  const onText = useCallback(
    (text: string) => change(editText(latest.current, text), "typing"),
    [change, latest],
  );
  const gapFromSelection = () => {
    const range = root.current && selectedRange(root.current);
    const made = range && makeGap(content, ...range);
    if (!made) return setMessage(NO_WORD);
    const gap = String(gapNumbers(content.text.slice(0, range[0])).length + 1);
    drawThenMoveCursor(
      () => {
        change(made);
        setCurrent(gap);
        setMessage(`Gap ${gap} made of “${made.gaps[gap]?.answers[0]}”.`);
      },
      made.text.indexOf(`{{${gap}}}`) + gap.length + 4,
    );
  };
  const onChange = useCallback(
    (gap: string, edit: Parameters<typeof changeGap>[2]) =>
      change(changeGap(latest.current, gap, edit), "typing"),
    [change, latest],
  );
  const onRemove = useCallback(
    (gap: string) => {
      const word = latest.current.gaps[gap]?.answers[0] ?? "";
      const end = latest.current.text.indexOf(`{{${gap}}}`) + word.length;
      root.current?.focus();
      drawThenMoveCursor(() => {
        change(removeGap(latest.current, gap));
        setCurrent(null);
        setMessage(`Gap ${gap} removed, “${word}” is back in the text.`);
      }, end);
    },
    [change, latest, drawThenMoveCursor],
  );
  const openGap = (gap: string) => {
    setCurrent(gap);
    rows.current?.querySelector<HTMLElement>(`[data-gap-row="${gap}"] input`)?.focus();
  };

  return (
    <Box sx={{ containerType: "inline-size", mt: 1 }}>
      <Box
        sx={{
          display: "grid",
          columnGap: 2.5,
          rowGap: 1.5,
          "@container (min-width: 820px)": {
            gridTemplateColumns: "minmax(0, 1.2fr) minmax(0, 1fr)",
          },
        }}
      >
        <Box {...fieldMark("prompt_text")} sx={{ minWidth: 0 }}>
          <Typography id={labelId} variant="h3" component="h3" gutterBottom>
            {item.prompt?.label ?? "Text with gaps"}
          </Typography>
          <PassageEditor
            root={root}
            labelledBy={labelId}
            describedBy={helpId}
            text={content.text}
            words={words}
            current={current}
            onText={onText}
            onGap={gapFromSelection}
            onOpenGap={openGap}
            onUndo={() => step("undo")}
            onRedo={() => step("redo")}
          />
          <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap", mt: 0.75 }}>
            <Button variant="outlined" onMouseDown={keepSelection} onClick={gapFromSelection}>
              Make a gap <Keys of="mod+g" />
            </Button>
            <Button onMouseDown={keepSelection} onClick={() => step("undo")}>
              Undo <Keys of="mod+z" />
            </Button>
            <FormHelperText component="span" sx={{ m: 0, ml: "auto" }}>
              <WordLimit
                name="Text"
                amount={countWords(filledText(content))}
                limits={item.prompt?.maxWords}
              />
              {`, ${gaps.length} ${gaps.length === 1 ? "gap" : "gaps"}`}
            </FormHelperText>
          </Box>
          <FormHelperText id={helpId}>
            Type or paste the text, then select words, or put the cursor into one, and make the gap.
          </FormHelperText>
          <FormHelperText role="status" sx={{ minHeight: "1.4em" }}>
            {message}
          </FormHelperText>
          {inOrder.text !== content.text && (
            <Alert
              severity="info"
              action={<Button onClick={() => change(inOrder)}>Number anew</Button>}
            >
              The gaps are not numbered in the order of the text.
            </Alert>
          )}
        </Box>
        <GapAnswers
          rows={rows}
          content={content}
          current={current}
          onChange={onChange}
          onRemove={onRemove}
          onCurrent={setCurrent}
          onExtras={(extras) => change({ ...content, extras })}
        />
      </Box>
    </Box>
  );
}
