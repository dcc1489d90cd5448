import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { Link } from "react-router-dom";

/**
 * What a notification says after a bulk edit: done, and how to take it back. The undo itself is asked on the
 * batch's page, because a notification goes away by itself, whatever is under way in it.
 */
export function UndoOffer({ batchId }: { batchId: string }) {
  const page = `/admin/batches/${batchId}/show`;
  return (
    <Alert
      severity="success"
      action={
        <>
          <Button color="inherit" component={Link} to={`${page}?undo`}>
            Undo
          </Button>
          <Button color="inherit" component={Link} to={page}>
            Details
          </Button>
        </>
      }
    >
      The batch is done.
    </Alert>
  );
}
