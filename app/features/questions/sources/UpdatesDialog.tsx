import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useState } from "react";
import { useGetList } from "react-admin";
import type { MadeRow, SourceRecord } from "./source";
import { sourceRevision } from "./source";
import { UpdateCard } from "./UpdateCard";
import { updateOf } from "./updates";
import { useApplyUpdates } from "./use-apply-updates";

interface UpdatesDialogProps {
  source: SourceRecord;
  /** Items that follow an earlier text. */
  items: readonly MadeRow[];
  onClose: () => void;
}

const EVERY_TEXT = { page: 1, perPage: 500 };

/** What the corrected text changes in each item, to be chosen and applied in one batch. */
export default function UpdatesDialog({ source, items, onClose }: UpdatesDialogProps) {
  const titleId = useId();
  const { data, isPending, error } = useGetList("question_source_revisions", {
    filter: { source_id: source.id },
    sort: { field: "revision", order: "DESC" },
    pagination: EVERY_TEXT,
  });
  const texts = new Map(
    sourceRevision
      .array()
      .parse(data ?? [])
      .map(({ revision, text }) => [revision, text]),
  );
  const updates = isPending ? [] : items.map((item) => updateOf(item, texts, source.text));
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isChosen = (update: (typeof updates)[number]) =>
    choices.get(update.item.id) ?? update.patch.state !== "impossible";
  const chosen = updates.filter(isChosen);
  const apply = useApplyUpdates(source, onClose);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>Carry the correction over into its items</DialogTitle>
      <DialogContent>
        <DialogContentText gutterBottom>
          Each item is shown as it would become. What is ticked is saved in one batch; published
          items are checked first.
        </DialogContentText>
        {error && <Alert severity="error">{error.message}</Alert>}
        {updates.map((update) => (
          <UpdateCard
            key={update.item.id}
            update={update}
            checked={isChosen(update)}
            onCheck={(checked) => setChoices(new Map(choices).set(update.item.id, checked))}
          />
        ))}
        {apply.error && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {apply.error.message}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          disabled={chosen.length === 0}
          loading={apply.isPending}
          onClick={() => apply.mutate(chosen)}
        >
          {chosen.length === 1 ? "Update 1 item" : `Update ${chosen.length} items`}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
