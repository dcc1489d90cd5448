import Alert from "@mui/material/Alert";
import Autocomplete from "@mui/material/Autocomplete";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import { useId, useState } from "react";
import { useCanAccess, useGetList } from "react-admin";
import { type TagRecord, tagRecord, usesInWords } from "./tag";
import { useTagChange } from "./use-tag-change";
import { useTagUsage } from "./use-tag-usage";

interface MergeProps {
  tags: readonly TagRecord[];
  onDone: () => void;
}

/** Merges the tags into one of the list. Nothing for who may not write content. */
export function MergeButton({
  variant = "text",
  ...props
}: MergeProps & { variant?: "text" | "outlined" }) {
  const { canAccess } = useCanAccess({ resource: "tags", action: "edit" });
  const [open, setOpen] = useState(false);
  if (!canAccess || props.tags.length === 0) return null;
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        Merge into…
      </Button>
      {open && <MergeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function MergeDialog({ tags, onDone, onClose }: MergeProps & { onClose: () => void }) {
  const titleId = useId();
  const usage = useTagUsage();
  const { data } = useGetList("tags", {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: "name", order: "ASC" },
    filter: { "archived_at@is": "null" },
  });
  const [target, setTarget] = useState<TagRecord | null>(null);
  const merge = useTagChange(() => {
    onClose();
    onDone();
  });
  const merged = tags.filter(({ id }) => id !== target?.id);
  const names = merged.map(({ name }) => `“${name}”`).join(", ");
  const carried = usesInWords(merged.flatMap(({ id }) => usage?.get(id) ?? []));
  const candidates = tagRecord.array().parse(data ?? []);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>Merge {names || "the tags"} into another tag</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {carried ? `${carried} will carry the other tag instead.` : "Nothing carries it yet."} The
          merged name leaves the list. The history keeps it as one batch.
        </DialogContentText>
        <Autocomplete
          // Of several chosen tags one may be the one that stays.
          options={tags.length > 1 ? candidates : candidates.filter(({ id }) => id !== tags[0]?.id)}
          getOptionLabel={({ name }) => name}
          isOptionEqualToValue={(left, right) => left.id === right.id}
          value={target}
          onChange={(_, chosen) => setTarget(chosen)}
          renderInput={(params) => <TextField {...params} label="Tag that stays" autoFocus />}
        />
        {merge.error && <Alert severity="error">{merge.error.message}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          disabled={!target || merged.length === 0}
          loading={merge.isPending}
          onClick={() =>
            target &&
            merge.mutate({
              rpc: "merge_tags",
              args: { source_ids: merged.map(({ id }) => id), target_id: target.id },
              done: `Merged into “${target.name}”.`,
            })
          }
        >
          Merge
        </Button>
      </DialogActions>
    </Dialog>
  );
}
