import Box from "@mui/material/Box";
import { alpha, type Theme } from "@mui/material/styles";
import type { TextPart } from "./word-parts";

const tint = (side: "left" | "right") => (theme: Theme) =>
  alpha(theme.palette[side === "left" ? "error" : "success"].main, 0.2);

/** One of two compared texts, with the words that only it has marked. */
export function SideText({ parts, side }: { parts: TextPart[]; side: "left" | "right" }) {
  return (
    <Box component="span" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
      {parts
        .filter((part) => part.in === "both" || part.in === side)
        .map((part, position) =>
          part.in === "both" ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity
            <span key={position}>{part.text}</span>
          ) : (
            <Box
              component="mark"
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={position}
              sx={{ color: "inherit", backgroundColor: tint(side) }}
            >
              {part.text}
            </Box>
          ),
        )}
    </Box>
  );
}
