import { useCallback, useMemo } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import {
  type AlteredTranscript,
  readAlterations,
  type StoredAlterations,
  storeAlterations,
} from "~/domain/answers/incorrect-word-edits";
import { useEditHistory } from "~/ui/use-edit-history";

const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);
const COLUMNS = ["transcript", "prompt_text", "key"] as const;

/** What is said, what is shown and the key, read and replaced together, with undo and redo. */
export function useAlterations() {
  const { getValues, setValue } = useFormContext();
  const [transcript, prompt_text, key] = useWatch({ name: COLUMNS });
  const altered = useMemo(
    () => readAlterations({ transcript, prompt_text, key }),
    [transcript, prompt_text, key],
  );
  const history = useEditHistory<StoredAlterations>();
  const now = useCallback((): StoredAlterations => {
    const [transcript, prompt_text, key] = getValues([...COLUMNS]);
    return { transcript, prompt_text, key };
  }, [getValues]);
  const write = useCallback(
    (stored: StoredAlterations) => {
      const before = now();
      // What did not change is left alone: each column that is set is looked at by the whole form.
      for (const column of COLUMNS)
        if (!isSame(before[column], stored[column]))
          setValue(column, stored[column], { shouldDirty: true });
    },
    [now, setValue],
  );
  return {
    /** Null when the shown text does not follow from what is said and the key. */
    altered,
    change: (next: AlteredTranscript, kind: "typing" | "change" = "change") => {
      history.keep(now(), kind);
      write(storeAlterations(next));
    },
    step: (direction: "undo" | "redo") => {
      const to = history[direction](now());
      if (to) write(to);
    },
    /** The two texts as they are stored. */
    texts: { transcript, prompt_text },
  };
}
