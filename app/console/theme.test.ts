import { createTheme, getContrastRatio } from "@mui/material/styles";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { darkTheme, lightTheme } from "./theme";

const AA_TEXT = 4.5;

const baseline = z.object({
  styleOverrides: z.object({
    mark: z.object({ backgroundColor: z.string(), color: z.string() }),
  }),
});

describe.each([
  ["light", lightTheme],
  ["dark", darkTheme],
])("the %s theme", (_, options) => {
  const { palette, components } = createTheme(options);
  const { text, background, primary, secondary, error, warning, success, info } = palette;

  it("marks the hits of a search readably", () => {
    const { mark } = baseline.parse(components?.MuiCssBaseline).styleOverrides;
    expect(getContrastRatio(mark.color, mark.backgroundColor)).toBeGreaterThanOrEqual(AA_TEXT);
  });

  it.each(["default", "paper"] as const)("has readable text on %s", (surface) => {
    const colors = [primary, secondary, error, warning, success, info].map(({ main }) => main);
    for (const color of [text.primary, text.secondary, ...colors])
      expect(getContrastRatio(color, background[surface])).toBeGreaterThanOrEqual(AA_TEXT);
  });
});
