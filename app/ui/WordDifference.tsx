import Box from "@mui/material/Box";
import { diffWords } from "diff";
import { visuallyHidden } from "./visually-hidden";

interface WordDifferenceProps {
  before: string;
  after: string;
  /** What a screen reader hears around a stretch, such as "only in the other". */
  removedLabel?: string;
  addedLabel?: string;
}

const said = (text: string) => <span style={visuallyHidden}>{text}</span>;

/** Two texts as one, word by word: what only the first has is struck out, what only the second has is underlined. */
export default function WordDifference({
  before,
  after,
  removedLabel = "removed",
  addedLabel = "added",
}: WordDifferenceProps) {
  return (
    <Box sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
      {diffWords(before, after).map(({ value, added, removed }, index) => {
        // The parts of a difference have no identity but their place.
        const key = `${index}`;
        if (removed)
          return (
            <Box
              key={key}
              component="del"
              sx={{ bgcolor: "error.light", color: "error.contrastText", px: 0.25 }}
            >
              {said(` [${removedLabel}: `)}
              {value}
              {said("] ")}
            </Box>
          );
        if (added)
          return (
            <Box
              key={key}
              component="ins"
              sx={{ bgcolor: "success.light", color: "success.contrastText", px: 0.25 }}
            >
              {said(` [${addedLabel}: `)}
              {value}
              {said("] ")}
            </Box>
          );
        return <span key={key}>{value}</span>;
      })}
    </Box>
  );
}
