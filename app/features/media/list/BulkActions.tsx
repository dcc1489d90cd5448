import Button from "@mui/material/Button";
import { useState } from "react";
import { useListContext } from "react-admin";
import { z } from "zod";
import { ArchiveDialog } from "./ArchiveDialog";

/** What can be done with the chosen files. */
export function BulkActions() {
  const { filterValues, selectedIds, onUnselectItems } = useListContext();
  const [asked, setAsked] = useState<string[] | null>(null);
  const restores = z.array(z.string()).safeParse(filterValues.shelf).data?.[0] === "archived";
  return (
    <>
      <Button onClick={() => setAsked(selectedIds.map(String))}>
        {restores ? "Restore" : "Archive"}
      </Button>
      {asked && (
        <ArchiveDialog
          ids={asked}
          archives={!restores}
          onClose={(isDone) => {
            setAsked(null);
            if (isDone) onUnselectItems();
          }}
        />
      )}
    </>
  );
}
