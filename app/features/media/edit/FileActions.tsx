import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import { useRecordContext } from "react-admin";
import { ArchiveDialog } from "../list/ArchiveDialog";
import { mediaRecord } from "../media";

const ReplaceDialog = lazy(() => import("./ReplaceDialog"));

/** What can be done with the file as a whole. */
export function FileActions() {
  const item = mediaRecord.safeParse(useRecordContext()).data;
  const [open, setOpen] = useState<"replace" | "archive" | null>(null);
  if (!item) return null;
  const close = () => setOpen(null);
  return (
    <>
      <Button onClick={() => setOpen("replace")}>Replace the file</Button>
      <Button onClick={() => setOpen("archive")}>{item.archived_at ? "Restore" : "Archive"}</Button>
      {open === "replace" && (
        <Suspense fallback={null}>
          <ReplaceDialog item={item} onClose={close} />
        </Suspense>
      )}
      {open === "archive" && (
        <ArchiveDialog ids={[item.id]} archives={!item.archived_at} onClose={close} />
      )}
    </>
  );
}
