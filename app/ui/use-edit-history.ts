import { useRef } from "react";

const SAME_TYPING_MS = 1200;
const MOST_STEPS = 200;

export interface EditHistory<T> {
  /** Keeps what was there before an edit; quick typing counts as one edit. */
  keep: (before: T, kind: "typing" | "change") => void;
  /** What to go back to; undefined when there is nothing. @param now  what stands there */
  undo: (now: T) => T | undefined;
  redo: (now: T) => T | undefined;
}

/** Undo and redo of an editor whose edits change more than the text the browser knows of. */
export function useEditHistory<T>(): EditHistory<T> {
  const past = useRef<T[]>([]);
  const future = useRef<T[]>([]);
  const last = useRef({ at: 0, kind: "change" });
  const history = useRef<EditHistory<T>>({
    keep(before, kind) {
      const now = Date.now();
      const isSameTyping =
        kind === "typing" &&
        last.current.kind === "typing" &&
        now - last.current.at < SAME_TYPING_MS;
      if (!isSameTyping) past.current = [...past.current.slice(-MOST_STEPS), before];
      last.current = { at: now, kind };
      future.current = [];
    },
    undo(now) {
      const before = past.current.pop();
      if (before !== undefined) future.current.push(now);
      last.current = { at: 0, kind: "change" };
      return before;
    },
    redo(now) {
      const after = future.current.pop();
      if (after !== undefined) past.current.push(now);
      return after;
    },
  });
  return history.current;
}
