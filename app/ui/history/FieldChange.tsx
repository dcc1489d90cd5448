import Box from "@mui/material/Box";
import { SideText } from "../differences/SideText";
import { wordParts } from "../differences/word-parts";
import { plainText } from "./plain-text";

interface FieldChangeProps {
  label: string;
  before: unknown;
  after: unknown;
  /** A value as a person reads it. */
  show?: ((value: unknown) => string) | undefined;
  /** What the two sides are called. */
  sides?: readonly [string, string];
}

/** One field before and after, with the words that differ marked. */
export function FieldChange({
  label,
  before,
  after,
  show = plainText,
  sides = ["Before", "After"],
}: FieldChangeProps) {
  const parts = wordParts(show(before), show(after));
  return (
    <Box component="dl" sx={{ m: 0, fontSize: "0.875rem" }}>
      <Box component="dt" sx={{ fontWeight: 600 }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, color: "text.secondary" }}>
        {sides[0]}: <SideText parts={parts} side="left" />
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {sides[1]}: <SideText parts={parts} side="right" />
      </Box>
    </Box>
  );
}
