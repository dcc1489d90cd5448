import Button from "@mui/material/Button";
import { useState } from "react";
import { useListContext } from "react-admin";
import { BulkChangeDialog } from "./BulkChangeDialog";
import type { BulkChange } from "./bulk-change";

/** What can be done with the chosen rows. */
export function BulkActions() {
  const { filterValues, selectedIds, onUnselectItems } = useListContext();
  const [asked, setAsked] = useState<{ change: BulkChange; ids: readonly unknown[] } | null>(null);
  const offered: readonly [BulkChange, string][] = filterValues.archived
    ? [["restore", "Restore"]]
    : [
        ["publish", "Publish"],
        ["unpublish", "Unpublish"],
        ["archive", "Archive"],
      ];
  return (
    <>
      {offered.map(([change, label]) => (
        <Button key={change} onClick={() => setAsked({ change, ids: selectedIds })}>
          {label}
        </Button>
      ))}
      {asked && (
        <BulkChangeDialog
          {...asked}
          onClose={(changed) => {
            setAsked(null);
            if (changed) onUnselectItems();
          }}
        />
      )}
    </>
  );
}
