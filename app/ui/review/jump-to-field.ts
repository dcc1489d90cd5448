const FOCUSABLE =
  "input:not([type=hidden]):not(:disabled), textarea:not([aria-hidden=true]):not(:disabled), [role=combobox], button:not(:disabled)";

/** Brings a field of the form, or its first part, into view and the cursor into it. */
export function jumpToField(source: string): void {
  const name = CSS.escape(source);
  const field = document.querySelector(
    `[data-field="${name}"], [data-field^="${name}."], [name="${name}"]`,
  );
  field?.scrollIntoView({ block: "center" });
  const control = field?.matches(FOCUSABLE) ? field : field?.querySelector(FOCUSABLE);
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
}
