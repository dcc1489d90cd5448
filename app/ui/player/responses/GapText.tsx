import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { splitAtGaps } from "~/domain/gaps";

/** A text with something in the place of each gap. */
export function GapText({
  text,
  children,
}: {
  text: string;
  children: (gap: string) => ReactNode;
}) {
  return (
    <Typography component="div" sx={{ lineHeight: 2.3, whiteSpace: "pre-wrap" }}>
      {splitAtGaps(text).map((part, index) => (
        // The text does not change its order while it is drawn: a place is as good as a name.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <span key={index}>{"gap" in part ? children(part.gap) : part.words}</span>
      ))}
    </Typography>
  );
}
