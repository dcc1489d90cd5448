import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import type { ComparedField } from "../conflict/differences";
import type { Draft } from "./draft-store";
import { momentOf } from "./moment-of";

interface DraftOfferProps {
  draft: Draft;
  fields: readonly ComparedField[];
  /** Somebody saved the record after this work began. */
  outdated: boolean;
  onRestore: () => void;
  onDiscard: () => void;
}

/** Offers back what an earlier visit did not save. */
export function DraftOffer({ draft, fields, outdated, onRestore, onDiscard }: DraftOfferProps) {
  const labels = fields.filter(({ source }) => source in draft.values).map(({ label }) => label);
  return (
    <Alert
      severity="info"
      role="status"
      sx={{ width: "100%", mb: 2 }}
      action={
        <>
          <Button color="inherit" onClick={onRestore}>
            {outdated ? "Compare" : "Restore"}
          </Button>
          <Button color="inherit" onClick={onDiscard}>
            Discard
          </Button>
        </>
      }
    >
      You have unsaved work from {momentOf(draft.savedAt)}
      {labels.length > 0 && ` (${labels.join(", ")})`}.
      {outdated && " It was saved by somebody since, so both are shown side by side."}
    </Alert>
  );
}
