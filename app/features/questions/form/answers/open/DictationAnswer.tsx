import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useDeferredValue } from "react";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { spokenWords } from "~/domain/scoring/dictation";
import { countSentences } from "~/domain/scoring/written-form";

const text = z.string().catch("");

/** What candidates get points for: the words of the sentence, as they are compared. */
export function DictationAnswer() {
  const sentence = useDeferredValue(text.parse(useWatch({ name: "transcript" })));
  const words = spokenWords(sentence);
  const sentences = countSentences(sentence);
  return (
    <Box>
      <Typography gutterBottom>
        {words.length === 0
          ? "The sentence above is the answer: each of its words is a point."
          : `${words.length} ${words.length === 1 ? "word, 1 point" : `words, ${words.length} points`}: each one spelled right counts.`}
      </Typography>
      <Box
        component="ul"
        aria-label="Words that count"
        sx={{ display: "flex", flexWrap: "wrap", gap: 0.5, m: 0, p: 0, listStyle: "none" }}
      >
        {words.map((word, index) => (
          <Box
            // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice
            key={index}
            component="li"
            sx={{ px: 0.75, py: 0.25, border: 1, borderColor: "divider", borderRadius: 1 }}
          >
            {word}
          </Box>
        ))}
      </Box>
      {sentences > 1 && (
        <Typography variant="body2" color="warning.main" sx={{ mt: 0.5 }}>
          These are {sentences} sentences; a dictation is one.
        </Typography>
      )}
      {words.some((word) => /\d/.test(word)) && (
        <Typography variant="body2" color="warning.main" sx={{ mt: 0.5 }}>
          A number in digits is only right in digits: write it as candidates should.
        </Typography>
      )}
    </Box>
  );
}
