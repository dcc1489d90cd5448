import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import type { MadeRow, SourceRecord } from "./source";

const UpdatesDialog = lazy(() => import("./UpdatesDialog"));

/** Offers a corrected text to the items that follow an earlier one. Nothing while all are up to date. */
export function UpdatesButton({
  source,
  items,
}: {
  source: SourceRecord;
  items: readonly MadeRow[];
}) {
  const [open, setOpen] = useState(false);
  const behind = items.filter(
    ({ archived_at, source_revision }) => !archived_at && source_revision < source.revision,
  );
  if (behind.length === 0) return null;
  return (
    <>
      <Alert
        severity="warning"
        sx={{ mb: 1 }}
        action={
          <Button color="inherit" size="small" onClick={() => setOpen(true)}>
            Review updates
          </Button>
        }
      >
        {behind.length === 1
          ? "One item follows an earlier text."
          : `${behind.length} items follow an earlier text.`}
      </Alert>
      {open && (
        <Suspense fallback={null}>
          <UpdatesDialog source={source} items={behind} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
