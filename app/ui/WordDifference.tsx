import Box from "@mui/material/Box";
import { alpha, type Theme } from "@mui/material/styles";
import { diffWords } from "diff";
import { visuallyHidden } from "./visually-hidden";

interface WordDifferenceProps {
  before: string;
  after: string;
  /** What a screen reader hears around a stretch, such as "only in the other". */
  removedLabel?: string;
  addedLabel?: string;
}

/** A tint behind text of the usual colour: readable in light and dark. */
const tint = (kind: "error" | "success") => (theme: Theme) => ({
  backgroundColor: alpha(theme.palette[kind].main, 0.18),
  color: theme.palette.text.primary,
  padding: "0 2px",
});

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
            <Box key={key} component="del" sx={tint("error")}>
              {said(` [${removedLabel}: `)}
              {value}
              {said("] ")}
            </Box>
          );
        if (added)
          return (
            <Box key={key} component="ins" sx={tint("success")}>
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
