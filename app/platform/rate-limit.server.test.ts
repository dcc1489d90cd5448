import { expect, test } from "vitest";
import { callerOf, rateLimiter } from "./rate-limit.server";

test("a caller is stopped after the limit, others are not, and a new window opens", () => {
  let time = 0;
  const allows = rateLimiter({ limit: 2, windowMs: 1000, now: () => time });
  expect([allows("a"), allows("a"), allows("a"), allows("b")]).toEqual([true, true, false, true]);
  time = 999;
  expect(allows("a")).toBe(false);
  time = 1000;
  expect(allows("a")).toBe(true);
});

test("a caller is known by what our proxy or the connection saw, not by what the caller says", () => {
  const context = { clientAddress: "9.9.9.9" };
  const request = new Request("http://x", { headers: { "x-forwarded-for": "1.1.1.1, 2.2.2.2" } });
  expect(callerOf({ request, context }, true)).toBe("2.2.2.2");
  expect(callerOf({ request, context }, false)).toBe("9.9.9.9");
  expect(callerOf({ request: new Request("http://x"), context }, true)).toBe("9.9.9.9");
  expect(callerOf({ request, context: {} }, false)).toBe("unknown");
});
