import { useCallback, useEffect, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { changedValues } from "./changed-values";
import { holdDraft } from "./draft-lock";
import { type Draft, keepDraft, newDraftKey } from "./draft-store";
import { useWorkStore } from "./work";

/** What the work began on; both are null for a new record. */
interface Base {
  version: number | null;
  /** When that version was saved. ISO 8601. */
  since: string | null;
}

/** Typing is written down after a pause this long, and at once when the page is left. */
const PAUSE_MS = 400;

/**
 * Writes down what is typed until it is saved. `forget` removes it, `adopt` goes on with a draft of an
 * earlier visit instead of beginning another.
 * @param place    from `draftPlace`
 * @param base  the version of the record being edited
 */
export function useDraft(place: string, { version, since }: Base) {
  const { getValues, formState, subscribe } = useFormContext();
  const work = useWorkStore();
  const held = useRef<{ key: string; release: () => void } | null>(null);
  const saved = useRef(false);
  const began = useRef({ defaults: formState.defaultValues, version, since });
  began.current = { defaults: formState.defaultValues, version, since };

  const adopt = useCallback(({ key }: Pick<Draft, "key">) => {
    held.current?.release();
    held.current = { key, release: holdDraft(key) };
  }, []);

  const forget = useCallback(() => {
    saved.current = true;
    if (held.current) localStorage.removeItem(held.current.key);
    work.change({ keptAt: undefined, full: false });
  }, [work]);

  const write = useCallback(() => {
    if (saved.current) return;
    const values = changedValues(getValues(), began.current.defaults ?? {});
    if (Object.keys(values).length === 0) {
      if (held.current) localStorage.removeItem(held.current.key);
      work.change({ keptAt: undefined, full: false });
      return;
    }
    if (!held.current) adopt({ key: newDraftKey(place) });
    const savedAt = new Date().toISOString();
    const key = held.current?.key ?? "";
    const { defaults: _, ...base } = began.current;
    const isKept = keepDraft(localStorage, { key, savedAt, ...base, values });
    work.change(isKept ? { keptAt: savedAt, full: false } : { keptAt: undefined, full: true });
  }, [place, getValues, work, adopt]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      write();
    };
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        // A name says that somebody changed a field; a save or a refresh sets all of them.
        if (name === undefined) return;
        saved.current = false;
        clearTimeout(timer);
        timer = setTimeout(flush, PAUSE_MS);
      },
    });
    const flushHidden = () => document.visibilityState === "hidden" && flush();
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flushHidden);
    return () => {
      unsubscribe();
      flush();
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flushHidden);
      held.current?.release();
      held.current = null;
    };
  }, [subscribe, write]);

  return { adopt, forget, isSaved: useCallback(() => saved.current, []) };
}
