import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router-dom";

const UndoDialog = lazy(() => import("./UndoDialog"));

/** What a notification says after a bulk edit: done, and how to take it back at once. */
export function UndoOffer({ batchId }: { batchId: string }) {
  const [asked, setAsked] = useState(false);
  return (
    <Alert
      severity="success"
      action={
        <>
          <Button color="inherit" onClick={() => setAsked(true)}>
            Undo
          </Button>
          <Button color="inherit" component={Link} to={`/admin/batches/${batchId}/show`}>
            Details
          </Button>
        </>
      }
    >
      The batch is done.
      {asked && (
        <Suspense>
          <UndoDialog batchId={batchId} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </Alert>
  );
}
