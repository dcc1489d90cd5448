import { useGetIdentity, useRecordContext, useResourceContext } from "ra-core";
import { lazy, Suspense, useMemo, useState } from "react";
import { useFormContext, useFormState } from "react-hook-form";
import { z } from "zod";
import type { ComparedField } from "../conflict/differences";
import { DraftOffer } from "./DraftOffer";
import { type Draft, draftPlace } from "./draft-store";
import { OpenElsewhere } from "./OpenElsewhere";
import { useDraft } from "./use-draft";
import { useLeaveGuard } from "./use-leave-guard";
import { useObservedSave } from "./use-observed-save";
import { useOrphans } from "./use-orphans";

const ConflictDialog = lazy(() =>
  import("../conflict/ConflictDialog").then((module) => ({ default: module.ConflictDialog })),
);

const versioned = z.looseObject({ version: z.number(), updated_at: z.string().nullish() });

interface KeepWorkProps {
  /** What people change here, as the conflict dialog names it. */
  fields: readonly ComparedField[];
  /** Tells forms of new records apart that share a resource, such as the type of a new question. */
  variant?: string;
}

/**
 * One line in a form that makes typing safe: kept in this browser until it is saved, offered back after a
 * closed tab, a lost session or a crash, and asked about before it is left. Put `SaveState` in the toolbar.
 */
export function KeepWork({ fields, variant = "" }: KeepWorkProps) {
  const { identity } = useGetIdentity();
  const resource = useResourceContext();
  const record = useRecordContext();
  if (!identity || !resource) return null;
  const place = draftPlace(String(identity.id), resource, String(record?.id ?? `new ${variant}`));
  return <KeptWork key={place} place={place} fields={fields} />;
}

function KeptWork({ place, fields }: { place: string; fields: readonly ComparedField[] }) {
  const { setValue } = useFormContext();
  const { dirtyFields } = useFormState();
  const stored = useRecordContext();
  // One object a record: the dialog takes another one for another save of theirs.
  const record = useMemo(() => versioned.safeParse(stored).data, [stored]);
  const { adopt, forget, isSaved } = useDraft(place, {
    version: record?.version ?? null,
    since: record?.updated_at ?? null,
  });
  const { orphan, settle, isOpenElsewhere } = useOrphans(place);
  /** The draft that is being compared with what was saved since. */
  const [compared, setCompared] = useState<Draft | null>(null);
  useObservedSave(forget);
  useLeaveGuard(Object.keys(dirtyFields).length > 0, isSaved);

  const outdated =
    orphan !== undefined && record !== undefined && orphan.version !== record.version;
  const restore = (draft: Draft) => {
    adopt(draft);
    for (const [name, value] of Object.entries(draft.values))
      setValue(name, value, { shouldDirty: true });
    settle(draft);
    if (outdated) setCompared(draft);
  };
  return (
    <>
      {isOpenElsewhere && <OpenElsewhere />}
      {orphan && (
        <DraftOffer
          draft={orphan}
          fields={fields}
          outdated={outdated}
          onRestore={() => restore(orphan)}
          onDiscard={() => {
            localStorage.removeItem(orphan.key);
            settle(orphan);
          }}
        />
      )}
      {compared && record && (
        <Suspense>
          <ConflictDialog
            theirs={record}
            fields={fields}
            since={compared.since ?? undefined}
            onClose={() => setCompared(null)}
          />
        </Suspense>
      )}
    </>
  );
}
