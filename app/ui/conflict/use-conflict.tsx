import { useDataProvider, useNotify, useResourceContext } from "ra-core";
import { type ReactNode, useState } from "react";
import { z } from "zod";
import { ConflictDialog } from "./ConflictDialog";
import type { ComparedField } from "./differences";

const versioned = z.looseObject({ version: z.number() });
/** How the data provider names a save that came too late; `ui` does not import the platform. */
const conflict = z.object({ current: z.looseObject({ id: z.union([z.string(), z.number()]) }) });

interface Conflict {
  /** For a failed save of the form. */
  onError: (error: Error) => void;
  /** Stands in the form: both sides, as long as a conflict is open. */
  dialog: ReactNode;
}

/**
 * What an edit form does about a save that came too late: shows both sides.
 * @param otherwise  for every other failed save; by default a notification
 */
export function useConflict(
  fields: readonly ComparedField[],
  otherwise?: (error: Error) => void,
): Conflict {
  const resource = useResourceContext() ?? "";
  const [theirs, setTheirs] = useState<z.infer<typeof versioned> | null>(null);
  const provider = useDataProvider();
  const notify = useNotify();
  const report = otherwise ?? ((error: Error) => notify(error.message, { type: "error" }));
  const compare = async (id: string | number) => {
    // Read anew rather than taken from the refusal, which is cut to what fits an error message.
    const { data } = await provider.getOne(resource, { id });
    setTheirs(versioned.parse(data));
  };
  const onError = (error: Error) => {
    const current = conflict.safeParse(error).data?.current;
    if (current) compare(current.id).catch(report);
    else report(error);
  };
  const dialog = theirs && (
    <ConflictDialog theirs={theirs} fields={fields} onClose={() => setTheirs(null)} />
  );
  return { onError, dialog };
}
