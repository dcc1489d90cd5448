import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { gapContext } from "~/domain/gaps";

interface GapRowProps {
  gap: string;
  children: ReactNode;
}

/** One gap: the words around it, then what belongs to it. */
export function GapRow({ gap, children }: GapRowProps) {
  const text = z
    .string()
    .catch("")
    .parse(useWatch({ name: "prompt_text" }));
  const { before, after } = gapContext(text, gap);
  return (
    <Box sx={{ py: 1, borderBottom: 1, borderColor: "divider" }}>
      <Typography variant="body2" color="text.secondary" gutterBottom>
        <strong>Gap {gap}</strong> {before}
        <strong>[{gap}]</strong>
        {after}
      </Typography>
      {children}
    </Box>
  );
}

/** An answer whose gap is not in the text any more. */
export function LeftOverGap({ gap, onRemove }: { gap: string; onRemove: () => void }) {
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1, py: 0.5 }}>
      <Typography color="warning.main">Gap {gap} has an answer but is not in the text.</Typography>
      <Button onClick={onRemove}>Remove its answer</Button>
    </Box>
  );
}
