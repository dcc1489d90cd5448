import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { z } from "zod";
import {
  differingWords,
  type IncorrectWord,
  incorrectWord,
  trimPunctuation,
} from "~/domain/answers/incorrect-words";
import { wordsOf } from "~/domain/words";
import { FieldGroup } from "../FieldGroup";
import { useField } from "../use-field";
import { WordButton } from "./WordButton";

const words = z.array(incorrectWord);
const NO_WORDS: IncorrectWord[] = [];
const text = z.string().catch("");

/** The shown text word by word; a click marks a word as wrong, then the spoken one is typed in. */
export function IncorrectWordsInput() {
  const shownText = text.parse(useWatch({ name: "prompt_text" }));
  const { getValues } = useFormContext();
  const marked = useField("key.words", words, NO_WORDS);
  const [mismatch, setMismatch] = useState(false);
  const set = (list: IncorrectWord[]) =>
    marked.set([...list].sort((left, right) => left.index - right.index));
  const toggle = (index: number, word: string) => {
    const rest = marked.value.filter((other) => other.index !== index);
    const isNew = rest.length === marked.value.length;
    set(isNew ? [...rest, { index, shown: trimPunctuation(word), said: "" }] : rest);
  };
  const compare = () => {
    const found = differingWords(shownText, text.parse(getValues("transcript")));
    setMismatch(found === null);
    if (found) set(found);
  };
  return (
    <FieldGroup
      path="key.words"
      label="Incorrect words"
      help="Click the words that are not said, or compare the two texts."
      problem={marked.problem}
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, my: 1 }}>
        {wordsOf(shownText).map((word, index) =>
          word ? (
            <WordButton
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the word's identity
              key={index}
              word={word}
              marked={marked.value.some((other) => other.index === index)}
              onClick={() => toggle(index, word)}
            />
          ) : null,
        )}
      </Box>
      <Button variant="outlined" onClick={compare}>
        Find the differences to what is said
      </Button>
      {mismatch && (
        <Alert severity="info" sx={{ mt: 1 }}>
          The two texts have not the same number of words, so they cannot be compared word by word.
        </Alert>
      )}
      {marked.value.map(({ index, shown, said }) => (
        <Box key={index} sx={{ display: "flex", alignItems: "center", gap: 1 }}>
          <TextField
            label={`Said instead of “${shown}”`}
            value={said}
            onChange={(event) =>
              set(
                marked.value.map((word) =>
                  word.index === index ? { ...word, said: event.target.value } : word,
                ),
              )
            }
            sx={{ width: 320, maxWidth: "100%" }}
          />
          <Button onClick={() => toggle(index, shown)} sx={{ flexShrink: 0 }}>
            It is correct
          </Button>
        </Box>
      ))}
    </FieldGroup>
  );
}
