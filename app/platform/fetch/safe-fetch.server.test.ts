import { expect, test } from "vitest";
import { keepsSecret } from "./safe-fetch.server";

test.each([
  ["https://feed.example/a", "https://feed.example/b", true],
  ["http://feed.example/a", "https://feed.example/a", true],
  ["https://feed.example/a", "http://feed.example/a", false],
  ["https://feed.example/a", "https://feed.example:8443/a", false],
  ["https://feed.example/a", "https://other.example/a", false],
])("the secret for %s goes on to %s: %s", (first, then, goes) => {
  expect(keepsSecret(new URL(then), new URL(first))).toBe(goes);
});
