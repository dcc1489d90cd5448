import Box from "@mui/material/Box";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
} from "react";
import { cleanText } from "~/domain/clean-text";
import { renumberGaps } from "~/domain/gaps";
import { usePasteReport } from "~/ui/clean-paste/CleanPaste";
import { isPressed } from "~/ui/shortcuts/shortcut";
import { paint, placeCursor, readText, selectedRange } from "./passage-dom";
import { usePassageInput } from "./use-passage-input";

interface PassageEditorProps {
  root: RefObject<HTMLDivElement | null>;
  labelledBy: string;
  describedBy: string;
  text: string;
  /** What stands in each gap. */
  words: Record<string, string>;
  /** The gap that is worked on beside the text. */
  current: string | null;
  onText: (text: string) => void;
  onGap: () => void;
  onOpenGap: (gap: string) => void;
  onUndo: () => void;
  onRedo: () => void;
}

/** The passage as it is written: text to type into, gaps as chips within it. */
export function PassageEditor(props: PassageEditorProps) {
  const { root, text, words, current, onText } = props;
  const cursor = useRef<number | null>(null);
  const report = usePasteReport();

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    paint(element, text, words, current);
    if (cursor.current !== null && element.ownerDocument.activeElement === element)
      placeCursor(element, cursor.current);
    cursor.current = null;
  });

  const change = (next: string, at: number) => {
    // Marks before the cursor may get shorter numbers.
    cursor.current = renumberGaps(next.slice(0, at)).text.length;
    onText(next);
  };
  const replaceSelection = (inserted: string) => {
    const element = root.current;
    const range = element && selectedRange(element);
    if (!element || !range) return;
    const stored = readText(element);
    change(
      `${stored.slice(0, range[0])}${inserted}${stored.slice(range[1])}`,
      range[0] + inserted.length,
    );
  };
  usePassageInput(root, { onText: change, onUndo: props.onUndo, onRedo: props.onRedo });

  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const pasted = event.clipboardData.getData("text/plain");
    const cleaned = cleanText(pasted);
    replaceSelection(cleaned.text);
    if (cleaned.changes.length === 0) return;
    report(cleaned.changes, () => {
      const stored = root.current ? readText(root.current) : "";
      onText(stored.replace(cleaned.text, () => pasted));
    });
  };
  /** Copies words, not marks: a gap leaves as the word that stood there. */
  const onCopy = (event: ClipboardEvent) => {
    const range = root.current && selectedRange(root.current);
    if (!root.current || !range || range[0] === range[1]) return;
    event.preventDefault();
    const chosen = readText(root.current).slice(...range);
    const plain = chosen.replace(/\{\{(\d+)\}\}/g, (_, gap: string) => words[gap] ?? "");
    event.clipboardData.setData("text/plain", plain);
    if (event.type === "cut") replaceSelection("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const actions = [
      ["mod+g", props.onGap],
      ["mod+z", props.onUndo],
      ["mod+shift+z", props.onRedo],
      ["mod+y", props.onRedo],
    ] as const;
    const found = actions.find(([keys]) => isPressed(event.nativeEvent, keys));
    if (!found) return;
    event.preventDefault();
    found[1]();
  };
  const onClick = (event: MouseEvent) => {
    const chip = event.target instanceof Element ? event.target.closest("[data-gap]") : null;
    const gap = chip?.getAttribute("data-gap");
    if (gap) props.onOpenGap(gap);
  };

  return (
    <Box
      ref={root}
      role="textbox"
      tabIndex={0}
      contentEditable
      suppressContentEditableWarning
      spellCheck
      lang="en"
      aria-multiline="true"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-keyshortcuts="Control+G"
      onPaste={onPaste}
      onCopy={onCopy}
      onCut={onCopy}
      onDrop={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onClick={onClick}
      sx={{
        minHeight: 120,
        p: 1.5,
        border: 1,
        borderColor: "divider",
        borderRadius: 1,
        bgcolor: "background.paper",
        lineHeight: 1.9,
        fontSize: "0.95rem",
        whiteSpace: "pre-wrap",
        overflowWrap: "anywhere",
        "&:focus-visible": { outline: 2, outlineColor: "primary.main", outlineOffset: -1 },
        "& [data-gap]": {
          display: "inline-block",
          lineHeight: 1.45,
          px: 0.75,
          mx: 0.25,
          borderRadius: 1,
          border: 1,
          borderColor: "primary.main",
          color: "primary.main",
          bgcolor: "action.hover",
          cursor: "pointer",
          fontWeight: 600,
          userSelect: "all",
        },
        "& [data-gap] b": { opacity: 0.8, fontSize: "0.8em", fontWeight: 700, mr: 0.25 },
        "& [data-current=true]": { bgcolor: "primary.main", color: "primary.contrastText" },
      }}
    />
  );
}
