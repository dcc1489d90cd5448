import Button from "@mui/material/Button";
import { useNotify, useRefresh, useUpdate } from "react-admin";
import type { TagRecord } from "./tag";

/** Puts a tag aside, or back: an archived one stays where it is, but is not offered any more. */
export function ArchiveButton({ tag }: { tag: TagRecord }) {
  const notify = useNotify();
  const refresh = useRefresh();
  const [update, { isPending }] = useUpdate();
  const change = () =>
    update(
      "tags",
      {
        id: tag.id,
        data: { ...tag, archived_at: tag.archived_at ? null : new Date().toISOString() },
        previousData: tag,
      },
      {
        mutationMode: "pessimistic",
        onSuccess: () => {
          notify(tag.archived_at ? "The tag is offered again." : "The tag is archived.", {
            type: "success",
          });
          refresh();
        },
        onError: (error: Error) => notify(error.message, { type: "error" }),
      },
    );
  return (
    <Button variant="outlined" loading={isPending} onClick={change}>
      {tag.archived_at ? "Restore" : "Archive"}
    </Button>
  );
}
