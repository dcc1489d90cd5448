import { useController } from "react-hook-form";
import type { z } from "zod";

interface Field<T> {
  value: T;
  set: (value: T) => void;
  /** What is wrong with it, once a save was tried. */
  problem: string | undefined;
}

/**
 * One value of the form, of a known shape.
 * @param empty  stands for a value that is not there or has another shape; must not change between renders
 */
export function useField<T>(name: string, schema: z.ZodType<T>, empty: T): Field<T> {
  const { field, fieldState } = useController({ name });
  const parsed = schema.safeParse(field.value);
  return {
    value: parsed.success ? parsed.data : empty,
    set: field.onChange,
    problem: fieldState.error?.message,
  };
}
