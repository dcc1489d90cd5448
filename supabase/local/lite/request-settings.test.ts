import { expect, test } from "vitest";
import { requestSettings } from "./request-settings.ts";

const scope = {
  method: "PATCH",
  path: "/rest/v1/lessons",
  headers: new Headers({
    "x-audit-reason": "typo",
    authorization: "Bearer x",
    apikey: "y",
    cookie: "z",
  }),
};

test("a person's request carries role, claims, method, path and headers, but no secrets", () => {
  const jwt = { sub: "u", role: "authenticated" };
  expect(requestSettings({ auth: { uid: "u", role: "authenticated", jwt } }, scope)).toEqual([
    "authenticated",
    JSON.stringify(jwt),
    "PATCH",
    "/lessons",
    '{"x-audit-reason":"typo"}',
    "",
    "",
    "",
  ]);
});

test("without a token, or without anything, the caller is anon", () => {
  for (const context of [{ auth: { role: "", jwt: null } }, {}]) {
    expect(requestSettings(context, undefined).slice(0, 2)).toEqual(["anon", '{"role":"anon"}']);
  }
});
