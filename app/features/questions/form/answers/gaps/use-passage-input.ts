import { type RefObject, useEffect, useRef } from "react";
import { offsetOf, readText, selectedRange } from "./passage-dom";

interface Handlers {
  /** The whole stored text after an edit, and where the cursor goes. */
  onText: (text: string, cursor: number) => void;
  onUndo: () => void;
  onRedo: () => void;
}

const INSERTED: Record<string, string> = { insertParagraph: "\n", insertLineBreak: "\n" };

/** The stretch an input event would change, as the browser announces it, else the selection. */
function targetOf(root: HTMLElement, event: InputEvent): [number, number] | null {
  const [range] = event.getTargetRanges?.() ?? [];
  if (!range) return selectedRange(root);
  return [
    offsetOf(root, range.startContainer, range.startOffset),
    offsetOf(root, range.endContainer, range.endOffset),
  ];
}

/**
 * Turns what is typed into an editable element into edits of the stored text. The page itself is
 * changed by painting only; what a browser insists on doing itself (composed letters) is read back.
 */
export function usePassageInput(root: RefObject<HTMLElement | null>, handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const beforeInput = (event: InputEvent) => {
      if (event.isComposing || event.inputType === "insertCompositionText") return;
      event.preventDefault();
      if (event.inputType === "historyUndo") return latest.current.onUndo();
      if (event.inputType === "historyRedo") return latest.current.onRedo();
      const isInsert = event.inputType.startsWith("insert");
      // Pasting and dropping are handled where they happen; formats do not exist here.
      if (!isInsert && !event.inputType.startsWith("delete")) return;
      const typed =
        INSERTED[event.inputType] ?? event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
      const target = targetOf(element, event);
      if (!target || (isInsert && !typed)) return;
      const text = readText(element);
      latest.current.onText(
        `${text.slice(0, target[0])}${isInsert ? typed : ""}${text.slice(target[1])}`,
        target[0] + (isInsert ? typed.length : 0),
      );
    };
    const readBack = () =>
      latest.current.onText(readText(element), selectedRange(element)?.[0] ?? 0);
    element.addEventListener("beforeinput", beforeInput);
    element.addEventListener("compositionend", readBack);
    return () => {
      element.removeEventListener("beforeinput", beforeInput);
      element.removeEventListener("compositionend", readBack);
    };
  }, [root]);
}
