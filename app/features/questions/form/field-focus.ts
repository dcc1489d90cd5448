const FOCUSABLE =
  "input:not([type=hidden]):not([aria-hidden=true]):not(:disabled), textarea:not([aria-hidden=true]):not(:disabled), [role=combobox], button:not(:disabled)";

/** Marks where a field is, for `focusField`. */
export const fieldMark = (path: string) => ({ "data-field": path });

/** Brings a field into view and the cursor into it. */
export function focusField(path: string): void {
  const field = document.querySelector(`[data-field="${CSS.escape(path)}"]`);
  field?.scrollIntoView({ block: "center" });
  const control = field?.querySelector(FOCUSABLE);
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
}
