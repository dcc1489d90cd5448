import { useSyncExternalStore } from "react";
import { useFormContext } from "react-hook-form";

/** How the work in a form stands, beyond what the form knows itself. */
export interface Work {
  /** The last save: none yet, under way, refused or broken off, done. */
  save: "none" | "running" | "failed" | "done";
  /** Why the last save failed, as a sentence. */
  problem?: string;
  /** When the unsaved work was last kept in this browser. ISO 8601. */
  keptAt?: string;
  /** The browser had no room to keep it. */
  full?: boolean;
}

/** The work of one form, known to whatever stands in that form. */
export interface WorkStore {
  current(): Work;
  change(changes: Partial<Work>): void;
  subscribe(listener: () => void): () => void;
}

function createWorkStore(): WorkStore {
  let work: Work = { save: "none" };
  const listeners = new Set<() => void>();
  return {
    current: () => work,
    change(changes) {
      work = { ...work, ...changes };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** By the form's control, so that fields and toolbar meet without a provider around both. */
const stores = new WeakMap<object, WorkStore>();

export function useWorkStore(): WorkStore {
  const { control } = useFormContext();
  const known = stores.get(control);
  if (known) return known;
  const store = createWorkStore();
  stores.set(control, store);
  return store;
}

export function useWork(): Work {
  const store = useWorkStore();
  return useSyncExternalStore(store.subscribe, store.current);
}
