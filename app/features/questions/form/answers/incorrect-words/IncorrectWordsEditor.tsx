import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormHelperText from "@mui/material/FormHelperText";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type KeyboardEvent, useRef, useState } from "react";
import { useFormState } from "react-hook-form";
import { z } from "zod";
import { alterWord, editTranscript } from "~/domain/answers/incorrect-word-edits";
import { trimPunctuation } from "~/domain/answers/incorrect-words";
import { countWords, wordsOf } from "~/domain/words";
import { WordLimit } from "~/ui/LimitText";
import { Keys } from "~/ui/shortcuts/Keys";
import { isPressed } from "~/ui/shortcuts/shortcut";
import { fieldMark } from "../../field-focus";
import { problemsOf } from "../../form-errors";
import { ReplacementField } from "./ReplacementField";
import { UnmatchedTexts } from "./UnmatchedTexts";
import { useAlterations } from "./use-alterations";
import { WordGrid } from "./WordGrid";

const text = z.string().catch("");

/** What is said is written once; a click on a word types what is shown instead. */
export function IncorrectWordsEditor() {
  const { altered, texts, change, step } = useAlterations();
  const [current, setCurrent] = useState<number | null>(null);
  const [message, setMessage] = useState("");
  const grid = useRef<HTMLDivElement>(null);
  const { errors } = useFormState();
  const problems = problemsOf(errors).filter(({ path }) =>
    /^(transcript|prompt_text|key)/.test(path),
  );
  if (!altered) return <UnmatchedTexts {...texts} onDecide={change} />;

  const { said, swaps } = altered;
  const words = wordsOf(said);
  /** At once, while the field is still there: the next key of a fast typist must reach the word. */
  const backToWord = (index: number) => {
    grid.current?.querySelector<HTMLElement>(`[data-word="${index}"]`)?.focus();
    setCurrent(null);
  };
  const done = (index: number, replacement: string) => {
    const next = alterWord(altered, index, replacement);
    change(next);
    const shown = next.swaps.get(index);
    setMessage(
      shown === undefined
        ? `“${words[index]}” is shown as it is said.`
        : `“${shown}” is shown instead of “${trimPunctuation(words[index] ?? "")}”. ${next.swaps.size} incorrect.`,
    );
    backToWord(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isText = event.target instanceof HTMLTextAreaElement;
    const steps = [
      ["mod+z", "undo"],
      ["mod+shift+z", "redo"],
      ["mod+y", "redo"],
    ] as const;
    const found = steps.find(([keys]) => isPressed(event.nativeEvent, keys));
    if (!found || (event.target instanceof HTMLInputElement && !isText)) return;
    event.preventDefault();
    step(found[1]);
  };

  return (
    <Box onKeyDown={onKeyDown}>
      <Box {...fieldMark("transcript")}>
        <TextField
          label="What is said *"
          multiline
          minRows={3}
          fullWidth
          value={said}
          onChange={(event) => change(editTranscript(altered, event.target.value), "typing")}
          helperText={<WordLimit name="What is said" amount={countWords(said)} />}
        />
      </Box>
      <Box role="group" aria-label="Incorrect words" sx={{ mt: 1 }} {...fieldMark("key.words")}>
        <Typography variant="h3" component="h3" gutterBottom>
          As shown to the candidate
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 0.75 }}>
          Click a word, or move to it with the arrow keys and press Enter, and type what is shown
          instead. Delete takes it back.
        </Typography>
        <Box ref={grid} {...fieldMark("prompt_text")}>
          {said.trim() ? (
            <WordGrid
              words={words}
              swaps={swaps}
              current={current}
              onOpen={setCurrent}
              onRestore={(index) => swaps.has(index) && done(index, "")}
            />
          ) : (
            <Typography color="text.secondary">Write or paste what is said first.</Typography>
          )}
        </Box>
        {current !== null && (
          <ReplacementField
            key={current}
            said={trimPunctuation(words[current] ?? "")}
            shown={swaps.get(current) ?? ""}
            onDone={(replacement) => done(current, replacement)}
            onCancel={() => backToWord(current)}
          />
        )}
        <Box sx={{ display: "flex", alignItems: "center", gap: 1, mt: 0.5 }}>
          <Button onClick={() => step("undo")}>
            Undo <Keys of="mod+z" />
          </Button>
          <FormHelperText component="span" sx={{ m: 0 }}>
            {swaps.size === 1 ? "1 incorrect word" : `${swaps.size} incorrect words`}
          </FormHelperText>
          <FormHelperText component="span" role="status" sx={{ m: 0, ml: "auto" }}>
            {message}
          </FormHelperText>
        </Box>
        {problems.map(({ path, message: problem }) => (
          <FormHelperText key={`${path} ${problem}`} error role="alert">
            {problem}
          </FormHelperText>
        ))}
      </Box>
      <ShownText text={text.parse(texts.prompt_text)} />
    </Box>
  );
}

/** The shown text on its own, to be read once more as a candidate reads it. */
function ShownText({ text: shown }: { text: string }) {
  if (!shown.trim()) return null;
  return (
    <Box component="details" sx={{ mt: 1 }}>
      <Typography component="summary" variant="body2" sx={{ cursor: "pointer" }}>
        The shown text alone
      </Typography>
      <Typography sx={{ whiteSpace: "pre-wrap", mt: 0.5 }}>{shown}</Typography>
    </Box>
  );
}
