import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { findItemType } from "~/domain/item-types";
import type { LessonItem } from "./lesson-item";

/** A gap mark as a candidate sees it. */
const withGaps = (text: string) => text.replace(/\{\{(\d+)\}\}/g, "____");

interface LessonItemCardProps {
  item: LessonItem;
  /** What can be done with it here. */
  children?: ReactNode;
}

/** One item as the candidate is handed it, without the key. Stands in a list. */
export function LessonItemCard({ item, children }: LessonItemCardProps) {
  const { position, title, module, type, prompt_text, media, difficulty } = item;
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2, mb: 1.5 }}>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", mb: 1 }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {position}. {title}
        </Typography>
        <Chip size="small" variant="outlined" label={findItemType(module, type)?.title ?? type} />
        <Chip size="small" variant="outlined" label={difficulty} />
      </Box>
      {media && (
        <Typography variant="body2" color="text.secondary">
          {media.type === "image" ? "Picture" : "Recording"}
          {media.duration ? `, ${Math.round(media.duration)} s` : ""}
          {media.alt_text ? `: ${media.alt_text}` : ""}
        </Typography>
      )}
      {prompt_text && (
        <Typography sx={{ whiteSpace: "pre-wrap", my: 1 }}>{withGaps(prompt_text)}</Typography>
      )}
      <Offered item={item} />
      {children}
    </Paper>
  );
}

/** What the candidate chooses from, whichever family the item is of. */
function Offered({ item: { options } }: { item: LessonItem }) {
  const lines = options?.choices ?? options?.paragraphs ?? [];
  const gaps = Object.entries(options?.blanks ?? {});
  return (
    <>
      {lines.length > 0 && (
        <Box component="ul" sx={{ my: 1 }}>
          {lines.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </Box>
      )}
      {options?.bank && (
        <Box sx={{ display: "flex", gap: 0.5, flexWrap: "wrap", my: 1 }}>
          {options.bank.map((word) => (
            <Chip key={word} size="small" label={word} />
          ))}
        </Box>
      )}
      {gaps.map(([gap, words]) => (
        <Typography key={gap} variant="body2">
          Gap {gap}: {words.join(" / ")}
        </Typography>
      ))}
    </>
  );
}
