import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { verifyBearer } from "./bearer-token.ts";

const now = 1_000_000;

function token(claims: object, secret = "secret", header: object = { alg: "HS256", typ: "JWT" }) {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
  const signed = `${encode(header)}.${encode(claims)}`;
  return `Bearer ${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

const valid = { sub: "u", role: "authenticated", session_id: "s", iat: now - 10, exp: now + 10 };

test("a valid token yields its claims", () => {
  expect(verifyBearer(token(valid), "secret", now)).toEqual(valid);
});

test.each([
  ["another secret", token(valid, "other")],
  ["an algorithm of the sender's choice", token(valid, "secret", { alg: "none" })],
  ["an expired token", token({ ...valid, exp: now - 1 })],
  ["a token of the future", token({ ...valid, iat: now + 60 })],
  ["a token without a role", token({ ...valid, role: undefined })],
  ["a token without an end", token({ ...valid, exp: undefined })],
  ["an API key", "Bearer sb_publishable_x"],
  ["a cut token", token(valid).slice(0, -3)],
  ["something else", "Basic abc"],
  ["nothing", null],
])("%s yields nothing", (_name, header) => {
  expect(verifyBearer(header, "secret", now)).toBeUndefined();
});
