import { useEffect, useRef } from "react";
import { type FieldValues, useFormContext } from "react-hook-form";

export interface Versioned extends Record<string, unknown> {
  version: number;
}

const same = (left: unknown, right: unknown) =>
  JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

/**
 * Puts the form on the record as somebody else has saved it: what still reads as it was read follows
 * theirs, what was typed stays and stays unsaved. The version stays the old one, so that nothing can
 * be saved over theirs before a person has decided. Returns that decision.
 */
export function useRebase(theirs: Versioned): () => void {
  const { formState, getValues, reset, setValue } = useFormContext();
  // By value, because react-hook-form keeps `dirtyFields` only for those who watched it from the start.
  const read = useRef<FieldValues>(formState.defaultValues ?? {});
  useEffect(() => {
    const mine = getValues();
    const typed = Object.keys(mine).filter(
      (name) => name !== "version" && !same(mine[name], read.current[name]),
    );
    const base = { ...read.current, ...theirs, version: mine.version };
    reset(base);
    for (const name of typed) setValue(name, mine[name], { shouldDirty: true });
    read.current = base;
  }, [theirs, getValues, reset, setValue]);
  return () => setValue("version", theirs.version);
}
