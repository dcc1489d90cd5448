import Box from "@mui/material/Box";
import type { Verdict } from "~/domain/blueprint/range";

const LOOKS: Record<Verdict, { words: string; color: string }> = {
  below: { words: "Too few", color: "warning.main" },
  within: { words: "As in the real test", color: "success.main" },
  above: { words: "Too many", color: "error.main" },
};

/** A verdict as a coloured word; the word alone says it. */
export function VerdictText({ verdict }: { verdict: Verdict }) {
  const { words, color } = LOOKS[verdict];
  return (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 0.75 }}>
      <Box
        component="span"
        aria-hidden
        sx={{ width: 10, height: 10, borderRadius: "50%", bgcolor: color }}
      />
      {words}
    </Box>
  );
}
