import { useEffect, useRef } from "react";
import { isPressed, type Shortcut } from "./shortcut";

const TYPED_INTO = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

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
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !isPressed(event, shortcut)) return;
      const target = event.target instanceof Element ? event.target : null;
      if (outsideFields && target?.closest(TYPED_INTO)) return;
      if (document.querySelector("[aria-modal=true]")) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [shortcut, outsideFields, enabled]);
}
