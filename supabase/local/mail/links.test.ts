import { expect, test } from "vitest";
import { allowedRedirect, correctLinks } from "./links.ts";

const site = "http://127.0.0.1:3000";
const api = "http://127.0.0.1:54321";

test("a link is served by the API and leads where the caller asked", () => {
  const text = `Code 1. Or: ${site}/auth/v1/verify?token=t&type=recovery&redirect_to=${encodeURIComponent(site)}`;
  expect(correctLinks(text, { site, api, redirectTo: `${site}/admin/set-password` })).toBe(
    `Code 1. Or: ${api}/auth/v1/verify?token=t&type=recovery&redirect_to=${encodeURIComponent(`${site}/admin/set-password`)}`,
  );
});

test("links of others are left alone", () => {
  const text = "See https://example.com/auth/v1/verify?token=t";
  expect(correctLinks(text, { site, api })).toBe(text);
});

test.each([
  [`${site}/admin/set-password`, true],
  ["http://localhost:3000/admin/set-password", true],
  ["http://127.0.0.1:3001/", false],
  ["https://127.0.0.1:3000/", false],
  ["http://127.0.0.1:3000.evil.example/", false],
  ["//evil.example/", false],
  ["nonsense", false],
  [null, false],
])("redirect to %s: %s", (asked, allowed) => {
  expect(allowedRedirect(asked, site)).toBe(allowed ? asked : undefined);
});
