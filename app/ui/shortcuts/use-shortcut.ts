import { useLayoutEffect, useRef } from "react";
import { isPressed, type Shortcut } from "./shortcut";

const TYPED_INTO = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

/** Whether the key goes to a field that is typed into. */
export const isTypedInto = ({ target }: Event): boolean =>
  target instanceof Element && target.closest(TYPED_INTO) !== null;

interface Options {
  /** Leaves the key to fields that are typed into: for keys without Ctrl or Alt. */
  outsideFields?: boolean;
  enabled?: boolean;
}

/** Does something when the keys are pressed anywhere on the page, except behind an open dialog. */
export function useShortcut(
  shortcut: Shortcut,
  action: () => void,
  { outsideFields = false, enabled = true }: Options = {},
): void {
  const latest = useRef(action);
  latest.current = action;
  // With what is drawn, not a moment later: whoever sees the button may press its key.
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !isPressed(event, shortcut)) return;
      if (outsideFields && isTypedInto(event)) return;
      if (document.querySelector("[aria-modal=true]")) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [shortcut, outsideFields, enabled]);
}
