import { type RefObject, useEffect } from "react";

/** Keeps the browser tab's title the same as the page's heading, whoever writes that. */
export function useDocumentTitle(heading: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = heading.current;
    if (!element) return;
    const copy = () => {
      const text = element.textContent?.trim();
      document.title = text && text !== "PTE Console" ? `${text} · PTE Console` : "PTE Console";
    };
    copy();
    const observer = new MutationObserver(copy);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [heading]);
}
