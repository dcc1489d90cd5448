import Button from "@mui/material/Button";
import { useNotify, useRecordContext, useRefresh, useUpdate } from "react-admin";
import { useFormState } from "react-hook-form";

/** Takes a template out of the learners' sight, or brings it back. */
export function ArchiveButton() {
  const record = useRecordContext();
  const { isDirty } = useFormState();
  const [update, { isPending }] = useUpdate();
  const notify = useNotify();
  const refresh = useRefresh();
  if (!record) return null;
  const archived = record.archived_at !== null;
  return (
    <Button
      disabled={isDirty || isPending}
      onClick={() =>
        void update(
          "speaking_templates",
          {
            id: record.id,
            data: {
              version: record.version,
              archived_at: archived ? null : new Date().toISOString(),
            },
            previousData: record,
          },
          {
            mutationMode: "pessimistic",
            onSuccess: () => {
              notify(archived ? "The template is back." : "The template is archived.", {
                type: "success",
              });
              refresh();
            },
            onError: (error: Error) => notify(error.message, { type: "error" }),
          },
        )
      }
    >
      {archived ? "Restore" : "Archive"}
    </Button>
  );
}
