import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { Measure } from "~/domain/blueprint/compare";
import { highOf, lowOf } from "~/domain/blueprint/range";

const COLORS = { below: "warning.main", within: "success.main", above: "error.main" } as const;

/** A number as a bar over the range that the real test has, and in words. */
export function MeasureBar({ measure }: { measure: Measure }) {
  const { title, value, range, verdict, words } = measure;
  const end = Math.max(highOf(range), value) * 1.15;
  const share = (n: number) => `${(100 * n) / end}%`;
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography variant="body2">
        <strong>{title}</strong>: {words}
      </Typography>
      <Box
        aria-hidden
        sx={{ position: "relative", height: 14, bgcolor: "action.hover", borderRadius: 1 }}
      >
        <Box
          sx={{
            position: "absolute",
            inset: 0,
            left: share(lowOf(range)),
            width: share(highOf(range) - lowOf(range)),
            bgcolor: "action.selected",
            borderLeft: 2,
            borderRight: 2,
            borderColor: "text.secondary",
          }}
        />
        <Box
          sx={{
            position: "absolute",
            top: 4,
            height: 6,
            width: share(value),
            bgcolor: COLORS[verdict],
            borderRadius: 1,
          }}
        />
      </Box>
    </Box>
  );
}
