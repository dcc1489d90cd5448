import Button from "@mui/material/Button";
import { useState } from "react";
import {
  Confirm,
  useCanAccess,
  useDelete,
  useNotify,
  useRecordContext,
  useRedirect,
} from "react-admin";
import { useSupabase } from "~/platform/supabase/context";
import { messageOf } from "~/ui/message-of";
import { useMediaUsage } from "./MediaUsage";
import { type MediaRecord, mediaRecord } from "./media";

/** Deletes an unused file, the row first: the database refuses while anything points to it. */
export function DeleteMediaButton() {
  const item = mediaRecord.safeParse(useRecordContext()).data;
  const { canAccess } = useCanAccess({ resource: "media", action: "delete" });
  return item && canAccess ? <DeleteButton item={item} /> : null;
}

function DeleteButton({ item }: { item: MediaRecord }) {
  const { client } = useSupabase();
  const { data: usages, refetch } = useMediaUsage(item.id);
  const [asked, setAsked] = useState(false);
  const [remove, { isPending }] = useDelete();
  const notify = useNotify();
  const redirect = useRedirect();
  const inUse = (usages?.length ?? 0) > 0;

  const removeFile = async () => {
    if (!item.bucket || !item.path) return;
    const { error } = await client.storage.from(item.bucket).remove([item.path]);
    if (error) notify("The item is deleted, but its file is still stored.", { type: "warning" });
  };
  const carryOut = () => {
    void remove(
      "media",
      { id: item.id, previousData: item },
      {
        mutationMode: "pessimistic",
        onSuccess: () => {
          void removeFile();
          notify("The file is deleted.", { type: "success" });
          redirect("list", "media");
        },
        onError: (error) => {
          notify(messageOf(error), { type: "error" });
          // Somebody may have begun to use it since the page was opened.
          void refetch();
        },
        onSettled: () => setAsked(false),
      },
    );
  };
  return (
    <>
      <Button
        color="error"
        disabled={usages === undefined || inUse}
        title={inUse ? "Still in use: see the list." : undefined}
        onClick={() => setAsked(true)}
      >
        {inUse ? "In use, cannot be deleted" : "Delete"}
      </Button>
      <Confirm
        isOpen={asked}
        loading={isPending}
        title={`Delete “${item.title}”?`}
        content="The file and what was written about it are gone for good."
        confirm="Delete"
        onConfirm={carryOut}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
