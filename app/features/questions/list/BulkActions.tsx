import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import { useListContext, useNotify } from "react-admin";
import { UndoOffer } from "~/ui/batches/UndoOffer";
import type { FixedEdit } from "../bulk/BulkEditDialog";
import type { Selection } from "../bulk/bulk-edit";
import { SelectAllMatching } from "../bulk/SelectAllMatching";

const BulkEditDialog = lazy(() => import("../bulk/BulkEditDialog"));

type Offer = { label: string; fixed?: FixedEdit };

const fixed = (verb: string, title: string, changes: FixedEdit["changes"]): Offer => ({
  label: verb,
  fixed: { verb, title, changes },
});

const EDIT: Offer = { label: "Edit fields" };
const PUBLISH = fixed("Publish", "Publish what passes its check", { is_active: true });
const UNPUBLISH = fixed("Unpublish", "Unpublish", { is_active: false });
const ARCHIVE = fixed("Archive", "Archive, unpublished, out of the working lists", {
  archived: true,
});
const RESTORE = fixed("Restore", "Restore to the working lists, unpublished", { archived: false });

/** What can be done with the chosen rows, or with all that the filter finds. */
export function BulkActions() {
  const { filterValues, selectedIds, onUnselectItems } = useListContext();
  const notify = useNotify();
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<(Offer & { selection: Selection }) | null>(null);
  const selection: Selection = all ? { filter: filterValues } : { ids: selectedIds.map(String) };
  const offers = filterValues.archived ? [EDIT, RESTORE] : [EDIT, PUBLISH, UNPUBLISH, ARCHIVE];
  const spend = () => {
    setAll(false);
    onUnselectItems();
  };
  return (
    <>
      <SelectAllMatching chosen={all} onChoose={setAll} />
      {offers.map((offer) => (
        <Button key={offer.label} onClick={() => setAsked({ ...offer, selection })}>
          {offer.label}
        </Button>
      ))}
      {asked && (
        <Suspense>
          <BulkEditDialog
            {...asked}
            onClose={(batchId) => {
              setAsked(null);
              if (!batchId) return;
              notify(<UndoOffer batchId={batchId} />, { autoHideDuration: 20_000 });
              spend();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
