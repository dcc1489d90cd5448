import { type RefObject, useEffect, useRef, useState } from "react";

const AHEAD = "300px";

/** Whether an element has come near the visible part of the page yet; it never goes back to false. */
export function useSeen<E extends Element>(): [RefObject<E>, boolean] {
  const ref = useRef<E>(null);
  const [seen, setSeen] = useState(() => typeof IntersectionObserver === "undefined");
  useEffect(() => {
    if (seen || !ref.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [seen]);
  return [ref, seen];
}
