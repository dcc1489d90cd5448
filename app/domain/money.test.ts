import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMoney, fromUnits, toUnits } from "./money";

test("amounts are told in the currency's own digits", () => {
  expect(formatMoney(123_456, "usd")).toBe("$1,234.56");
  expect(formatMoney(-500, "eur")).toBe("-€5.00");
  expect(formatMoney(500, "jpy")).toBe("¥500");
});

test("what a form shows is read back as it was", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.constantFrom("usd", "jpy", "kwd"),
      (amount, currency) => fromUnits(toUnits(amount, currency), currency) === amount,
    ),
  );
});

test.each(["", "0", "-1", "1.234", "1,50", "ten"])("%j is no amount of dollars", (text) => {
  expect(fromUnits(text, "usd")).toBeNull();
});
