import { z } from "zod";
import { BulkDialog } from "../BulkDialog";
import { useRpc } from "../use-rpc";

const answer = z.array(
  z.object({ id: z.uuid(), title: z.string(), problem: z.string().nullable() }),
);

interface ArchiveDialogProps {
  ids: readonly string[];
  /** False brings them back. */
  archives: boolean;
  onClose: (isDone: boolean) => void;
}

const files = (n: number) => (n === 1 ? "1 file" : `${n} files`);

/** Archives or restores files one by one, and says which could not be and why. */
export function ArchiveDialog({ ids, archives, onClose }: ArchiveDialogProps) {
  const rpc = useRpc();
  const verb = archives ? "Archive" : "Restore";
  return (
    <BulkDialog
      title={`${verb} ${files(ids.length)}`}
      verb={verb}
      consequence={
        archives
          ? "They leave the library's lists and can be restored. A file that learners meet stays."
          : "They come back to the library's lists."
      }
      run={async (reason) => {
        const args = { ids, archived: archives };
        const rows = answer.parse(await rpc("set_media_archived", args, reason));
        return rows.map(({ id, title, problem }) => ({ key: id, title, problem }));
      }}
      done={(n) => `${files(n)} ${archives ? "archived" : "restored"}.`}
      onClose={onClose}
    />
  );
}
