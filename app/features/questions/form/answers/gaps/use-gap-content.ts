import { useCallback, useMemo, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import {
  type GapContent,
  type GapResponse,
  readGaps,
  type StoredGaps,
  storeGaps,
} from "~/domain/answers/gap-edits";
import { useEditHistory } from "~/ui/use-edit-history";

const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);
const COLUMNS = ["prompt_text", "options", "key"] as const;
const asChanged = { shouldDirty: true } as const;

/** Text, answers and words of an item with gaps, read and replaced together, with undo and redo. */
export function useGapContent(response: GapResponse) {
  const { getValues, setValue } = useFormContext();
  const [prompt_text, options, key] = useWatch({ name: COLUMNS });
  const content = useMemo(
    () => readGaps(response, { prompt_text, options, key }),
    [response, prompt_text, options, key],
  );
  const history = useEditHistory<StoredGaps>();
  const latest = useRef(content);
  latest.current = content;

  const now = useCallback((): StoredGaps => {
    const [prompt_text, options, key] = getValues([...COLUMNS]);
    return { prompt_text, options, key };
  }, [getValues]);
  const write = useCallback(
    (stored: StoredGaps) => {
      const before = now();
      // What did not change is left alone: each column that is set is looked at by the whole form.
      for (const column of COLUMNS)
        if (!isSame(before[column], stored[column])) setValue(column, stored[column], asChanged);
    },
    [now, setValue],
  );
  const change = useCallback(
    (next: GapContent, kind: "typing" | "change" = "change") => {
      history.keep(now(), kind);
      write(storeGaps(next));
    },
    [history, now, write],
  );
  const step = useCallback(
    (direction: "undo" | "redo") => {
      const to = history[direction](now());
      if (to) write(to);
    },
    [history, now, write],
  );
  return { content, latest, change, step };
}
