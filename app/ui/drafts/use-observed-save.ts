import { useRegisterMutationMiddleware } from "ra-core";
import { useCallback, useEffect, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { z } from "zod";
import { messageOf } from "../message-of";
import { changedValues } from "./changed-values";
import { useWorkStore } from "./work";

type Save = (resource: string, params: unknown) => Promise<unknown>;

/** Where the person signed out instead, react-admin lets the save end well with a record of nothing. */
const stored = z.object({ data: z.looseObject({ id: z.union([z.string(), z.number()]) }) });

/**
 * Notes how each save of the form ends. React-admin tells a form of errors at its fields only, and takes
 * every other failed save for a done one; and it puts the saved record over what was typed while the
 * save was under way, which comes back here.
 * @param onSaved  called once the server has taken the work, before anybody else hears of it
 */
export function useObservedSave(onSaved: () => void): void {
  const work = useWorkStore();
  const { getValues, setValue, formState } = useFormContext();
  const typedMeanwhile = useRef<Record<string, unknown>>({});
  const observe = useCallback(
    async (resource: string, params: unknown, next: Save) => {
      const sent = structuredClone(getValues());
      work.change({ save: "running" });
      try {
        const answer = await next(resource, params);
        if (!stored.safeParse(answer).success) {
          work.change({ save: "failed", problem: "You signed out before it was saved." });
          return answer;
        }
        typedMeanwhile.current = changedValues(getValues(), sent);
        work.change({ save: "done", problem: undefined });
        onSaved();
        return answer;
      } catch (error) {
        work.change({ save: "failed", problem: messageOf(error) });
        throw error;
      }
    },
    [work, onSaved, getValues],
  );
  useRegisterMutationMiddleware(observe);

  // The form has just been put on the saved record.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new defaults are the reason to run
  useEffect(() => {
    const typed = Object.entries(typedMeanwhile.current);
    typedMeanwhile.current = {};
    for (const [name, value] of typed) setValue(name, value, { shouldDirty: true });
  }, [formState.defaultValues, setValue]);
}
