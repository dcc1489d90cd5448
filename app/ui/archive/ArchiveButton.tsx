import Button from "@mui/material/Button";
import { useNotify, useRecordContext, useRefresh, useResourceContext, useUpdate } from "ra-core";
import { useFormState } from "react-hook-form";
import { messageOf } from "../message-of";

interface ArchiveButtonProps {
  /** What the record is called, as in "The template is archived." */
  name: string;
}

/**
 * Puts the record of this page aside, or brings it back: for tables with `archived_at` and `version`
 * whose own rules allow it. Stands in the record's form, and waits until that is saved.
 */
export function ArchiveButton({ name }: ArchiveButtonProps) {
  const resource = useResourceContext() ?? "";
  const record = useRecordContext();
  const { dirtyFields } = useFormState();
  const [update, { isPending }] = useUpdate();
  const notify = useNotify();
  const refresh = useRefresh();
  if (!record) return null;
  const isArchived = Boolean(record.archived_at);
  const isDirty = Object.keys(dirtyFields).length > 0;
  const carryOut = () =>
    void update(
      resource,
      {
        id: record.id,
        data: {
          ...record,
          archived_at: isArchived ? null : new Date().toISOString(),
        },
        previousData: record,
      },
      {
        mutationMode: "pessimistic",
        onSuccess: () => {
          notify(isArchived ? `The ${name} is restored.` : `The ${name} is archived.`, {
            type: "success",
          });
          refresh();
        },
        onError: (error: unknown) => notify(messageOf(error), { type: "error" }),
      },
    );
  return (
    <Button
      disabled={isDirty || isPending}
      title={isDirty ? "Save your changes first." : undefined}
      onClick={carryOut}
    >
      {isArchived ? "Restore" : "Archive"}
    </Button>
  );
}
