type TextControl = HTMLInputElement | HTMLTextAreaElement;

const SINGLE_LINE_TYPES = new Set(["text", "search", ""]);

/** The text control an event came from; null for anything that holds no free text. */
export function textControlOf(target: EventTarget | null): TextControl | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && SINGLE_LINE_TYPES.has(target.type) ? target : null;
}

/**
 * Puts text in place of the selection as if it were typed: the browser's own undo knows of it where
 * the browser lets a page do that, and React hears of it everywhere.
 */
export function insertText(control: TextControl, text: string): void {
  const area = control.ownerDocument;
  control.focus();
  if (typeof area.execCommand === "function" && area.execCommand("insertText", false, text)) return;
  const { selectionStart, selectionEnd } = control;
  control.setRangeText(text, selectionStart ?? 0, selectionEnd ?? control.value.length, "end");
  control.dispatchEvent(new Event("input", { bubbles: true }));
}
