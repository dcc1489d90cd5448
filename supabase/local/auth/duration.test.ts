import { expect, test } from "vitest";
import { parseDuration } from "./duration.ts";

test.each([
  ["24h", 86_400],
  ["1h30m", 5_400],
  ["90s", 90],
  ["1.5m", 90],
  ["300ms", 0.3],
  ["none", 0],
])("%s is %d seconds", (text, seconds) => {
  expect(parseDuration(text)).toBeCloseTo(seconds);
});

test.each(["", "forever", "24", "h", "-1h", "1 h"])("%j is no duration", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
