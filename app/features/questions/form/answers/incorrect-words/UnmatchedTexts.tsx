import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { z } from "zod";
import type { AlteredTranscript } from "~/domain/answers/incorrect-word-edits";
import { differingWords, trimPunctuation } from "~/domain/answers/incorrect-words";
import { fieldMark } from "../../field-focus";

const text = z.string().catch("");

interface UnmatchedTextsProps {
  transcript: unknown;
  prompt_text: unknown;
  onDecide: (altered: AlteredTranscript) => void;
}

/** For items from elsewhere whose shown text, spoken text and key contradict each other: a person decides. */
export function UnmatchedTexts({ transcript, prompt_text, onDecide }: UnmatchedTextsProps) {
  const [said, shown] = [text.parse(transcript), text.parse(prompt_text)];
  const found = differingWords(shown, said);
  return (
    <Alert severity="warning" {...fieldMark("key.words")}>
      <Typography gutterBottom>
        The shown text, what is said and the marked words do not fit together.
      </Typography>
      <Typography variant="body2">
        <strong>Said:</strong> {said}
      </Typography>
      <Typography variant="body2" gutterBottom>
        <strong>Shown:</strong> {shown}
      </Typography>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
        {found && (
          <Button
            variant="outlined"
            color="inherit"
            onClick={() =>
              onDecide({
                said,
                swaps: new Map(found.map((word) => [word.index, trimPunctuation(word.shown)])),
              })
            }
          >
            Mark the{" "}
            {found.length === 1 ? "word that differs" : `${found.length} words that differ`}
          </Button>
        )}
        <Button color="inherit" onClick={() => onDecide({ said, swaps: new Map() })}>
          Start from what is said
        </Button>
        <Button color="inherit" onClick={() => onDecide({ said: shown, swaps: new Map() })}>
          Start from what is shown
        </Button>
      </Box>
    </Alert>
  );
}
