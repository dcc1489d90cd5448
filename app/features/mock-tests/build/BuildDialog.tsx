import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import LinearProgress from "@mui/material/LinearProgress";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useSaveContext } from "react-admin";
import { useFormContext } from "react-hook-form";
import type { Module } from "~/domain/item-types";
import { useDebounced } from "~/ui/use-debounced";
import type { TestQuestion } from "../test";
import { useItemTypes } from "../use-item-types";
import { questionOf, useCandidates } from "./candidates";
import { PickList } from "./PickList";
import { useDraft } from "./use-draft";

interface BuildDialogProps {
  section: Module | null;
  questions: readonly TestQuestion[];
  onAccept: (picked: TestQuestion[]) => void;
  onClose: () => void;
}

const today = () => new Date().toISOString().slice(0, 10);

/** Proposes what the test lacks, each pick with its reason; nothing changes until it is accepted. */
export default function BuildDialog({ section, questions, onAccept, onClose }: BuildDialogProps) {
  const types = useItemTypes();
  const [seed, setSeed] = useState(today);
  const settled = useDebounced(seed);
  const { data, error, isPending, isPlaceholderData } = useCandidates(settled);
  // What is shown belongs to the seed before: a change of it would be lost with it.
  const isRebuilding = seed !== settled || isPlaceholderData;
  const draft = useDraft({
    types,
    section,
    taken: questions.map(({ id, is_linked, module, type, difficulty }) => ({
      id: is_linked ? id : null,
      module,
      type,
      difficulty,
    })),
    candidates: data,
    seed: settled,
  });
  const { handleSubmit } = useFormContext();
  const { save } = useSaveContext();

  const accept = () => {
    onAccept(draft.picks.map(({ candidate }) => questionOf(types, candidate)));
    onClose();
    // The whole test goes in one transaction; what keeps it from being saved is said at its field.
    void handleSubmit((values) => save?.(values))();
  };
  return (
    <Dialog open fullWidth maxWidth="lg" onClose={onClose} aria-labelledby="build-title">
      <DialogTitle id="build-title">
        {questions.length === 0 ? "Build a test" : "Fill what is missing"}
      </DialogTitle>
      <DialogContent sx={{ minHeight: 480 }}>
        <Box sx={{ display: "flex", gap: 2, alignItems: "center", my: 1 }}>
          <TextField
            size="small"
            label="Seed"
            value={seed}
            onChange={(event) => setSeed(event.target.value)}
            sx={{ width: 180, flexShrink: 0 }}
          />
          <Typography variant="body2" color="text.secondary">
            The same seed on the same bank gives the same test. Published items only, none twice,
            the least used first, difficulties in balance.
          </Typography>
        </Box>
        <LinearProgress
          aria-label="Looking through the bank"
          sx={{ visibility: isPending || isRebuilding ? "visible" : "hidden", mb: 1 }}
        />
        {error && <Alert severity="error">{error.message}</Alert>}
        {draft.shortages.length > 0 && (
          <Alert severity="warning" sx={{ mb: 1 }}>
            {draft.shortages.map(({ words }) => (
              <div key={words}>{words}</div>
            ))}
          </Alert>
        )}
        {data && draft.picks.length === 0 && draft.shortages.length === 0 && (
          <Typography>Nothing is missing: the test has what the real one has.</Typography>
        )}
        <PickList
          picks={draft.picks}
          isRebuilding={isRebuilding}
          onSwap={draft.swap}
          onDrop={draft.drop}
        />
        <span role="status">{draft.announcement}</span>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          disabled={isRebuilding || draft.picks.length === 0}
          onClick={accept}
        >
          Accept {draft.picks.length} and save
        </Button>
      </DialogActions>
    </Dialog>
  );
}
