import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { incorrectWordShape } from "~/domain/answers/incorrect-words";
import { rightWords } from "~/domain/derive/patch-gaps";
import type { DerivedContent } from "~/domain/derive/proposal";

/** The text of a proposal with its gaps filled and its wrong words marked. */
export function MarkedText({ content }: { content: DerivedContent }) {
  const text = content.prompt_text ?? content.transcript;
  if (!text) return null;
  const right = rightWords(content.key);
  const wrong = new Set(
    incorrectWordShape.key.safeParse(content.key).data?.words.map(({ index }) => index),
  );
  return (
    <Typography component="div">
      {text.split(/\s+/).map((word, index) => {
        // A word is its place in the text.
        const key = `${index}`;
        const [, before = "", gap, after = ""] = /^(.*)\{\{(\d+)\}\}(.*)$/.exec(word) ?? [];
        if (gap)
          return (
            <span key={key}>
              {before}
              <Mark>
                {gap}: {right[gap]}
              </Mark>
              {after}{" "}
            </span>
          );
        return <span key={key}>{wrong.has(index) ? <Mark>{word}</Mark> : word} </span>;
      })}
    </Typography>
  );
}

function Mark({ children }: { children: React.ReactNode }) {
  return (
    <Box
      component="mark"
      sx={{ px: 0.5, borderRadius: 0.5, bgcolor: "action.selected", color: "text.primary" }}
    >
      {children}
    </Box>
  );
}
