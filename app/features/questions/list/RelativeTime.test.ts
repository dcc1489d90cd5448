import { expect, test } from "vitest";
import { timeAgo } from "./RelativeTime";

test.each([
  [10, "just now"],
  [-5, "just now"],
  [120, "2 minutes ago"],
  [86_400, "yesterday"],
  [86_400 * 40, "last month"],
])("%i seconds before now reads %s", (seconds, words) => {
  const now = new Date("2026-11-23T12:00:00Z");
  expect(timeAgo(new Date(now.getTime() - seconds * 1000), now)).toBe(words);
});
