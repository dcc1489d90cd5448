import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useId, useMemo, useState } from "react";
import { DERIVED_TYPES, deriveItems } from "~/domain/derive/derive-items";
import type { Module } from "~/domain/item-types";
import type { ItemName } from "~/domain/profile/format-profile";
import { useFormatProfile } from "~/ui/profile/use-format-profile";
import type { DerivedFrom } from "./derivable";
import { ProposalCard } from "./ProposalCard";
import { TypePicker } from "./TypePicker";
import { useCreateDerived } from "./use-create-derived";

interface DeriveDialogProps {
  source: DerivedFrom;
  origin?: { module: Module; id: string };
  onClose: () => void;
}

/** Types, proposals, a choice among them; what is ticked becomes drafts in one transaction. */
export default function DeriveDialog({ source, origin, onClose }: DeriveDialogProps) {
  const titleId = useId();
  const profile = useFormatProfile();
  const [text, setText] = useState(source.text);
  const [types, setTypes] = useState<readonly ItemName[]>(DERIVED_TYPES);
  const [round, setRound] = useState(1);
  const [titles, setTitles] = useState<ReadonlyMap<number, string>>(new Map());
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const { proposals, refusals } = useMemo(
    () => deriveItems({ title: source.title, text }, types, profile, `${round}`),
    [source.title, text, types, profile, round],
  );
  const startOver = () => {
    setTitles(new Map());
    setLeft(new Set());
  };
  const create = useCreateDerived(onClose);
  const chosen = proposals.flatMap((proposal, index) =>
    left.has(index) ? [] : [{ ...proposal, title: titles.get(index) ?? proposal.title }],
  );
  const isUntitled = chosen.some(({ title }) => !title.trim());
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>Derive items from “{source.title}”</DialogTitle>
      <DialogContent>
        {!source.id && (
          <TextField
            label="Passage or transcript"
            helperText="Kept as a source that the items stay linked to."
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              startOver();
            }}
            multiline
            minRows={3}
            maxRows={10}
            fullWidth
            sx={{ my: 1 }}
          />
        )}
        <TypePicker
          profile={profile}
          chosen={types}
          onChange={(next) => {
            setTypes(next);
            startOver();
          }}
        />
        <Typography role="status" sx={{ mt: 1 }}>
          {proposals.length === 1 ? "1 proposal" : `${proposals.length} proposals`}
        </Typography>
        {proposals.map((proposal, index) => (
          <ProposalCard
            // The proposed title names type and number, and so is one of its kind.
            key={`${round} ${proposal.title}`}
            proposal={proposal}
            title={titles.get(index) ?? proposal.title}
            checked={!left.has(index)}
            onTitle={(title) => setTitles(new Map(titles).set(index, title))}
            onCheck={(checked) => {
              const next = new Set(left);
              if (checked) next.delete(index);
              else next.add(index);
              setLeft(next);
            }}
          />
        ))}
        {refusals.map(({ module, type, reason }) => (
          <Alert key={`${module} ${type}`} severity="info" sx={{ mt: 1 }}>
            {profile.items.get(`${module}/${type}`)?.title}: {reason}
          </Alert>
        ))}
        {create.error && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {create.error.message}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button
          onClick={() => {
            setRound(round + 1);
            startOver();
          }}
        >
          Propose others
        </Button>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          disabled={chosen.length === 0 || isUntitled}
          loading={create.isPending}
          onClick={() => create.mutate({ source: { ...source, text }, origin, proposals: chosen })}
        >
          {chosen.length === 1 ? "Create 1 draft" : `Create ${chosen.length} drafts`}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
