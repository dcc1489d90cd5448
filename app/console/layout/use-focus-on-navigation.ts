import { useEffect, useRef } from "react";
import { useLocation } from "react-router-dom";

/** Changes with the page, so that an error screen goes away when the person moves on. */
export const useResetKey = (): string => useLocation().pathname;

/**
 * After a move to another page the keyboard goes on from the page itself, unless something inside
 * it (an autofocused field) has taken the focus already.
 * @returns the ref of the page's main element
 */
export function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const path = useResetKey();
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current === path) return;
    previous.current = path;
    if (main.current?.contains(document.activeElement)) return;
    // Scrolling the page's own element into view would hide its top below the sticky bar.
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
