import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "./clean-text";

const clean = (text: string) => cleanText(text).text;

describe("pasted text", () => {
  test("loses what nobody sees", () => {
    expect(cleanText("The\u00a0tide\u200b follows the moon\u00adlight.\ufeff")).toEqual({
      text: "The tide follows the moonlight.",
      changes: ["1 soft hyphen", "2 invisible characters", "1 special space"],
    });
    expect(clean("eﬃcient ﬁle")).toBe("efficient file");
  });

  test("loses bullets, tabs and double blank lines, but not its own dashes and numbers", () => {
    expect(clean("•\tGrowth\r\n·   Trade\no\tDebt\n1.\tLabour\n- Rent")).toBe(
      "Growth\nTrade\nDebt\nLabour\nRent",
    );
    expect(clean("1. The state\n-5 degrees\nwell-known – or not")).toBe(
      "1. The state\n-5 degrees\nwell-known – or not",
    );
    expect(clean("One\n\n\n\nTwo\tand  three ")).toBe("One\n\nTwo and three");
  });

  test("keeps typographic quotes, unless candidates have to type them", () => {
    const text = "“Don’t”";
    expect(clean(text)).toBe(text);
    expect(cleanText(text, { straightQuotes: true })).toEqual({
      text: `"Don't"`,
      changes: ["1 typographic apostrophe", "2 typographic quotes"],
    });
  });

  test("that is clean stays as it is, and says nothing", () => {
    const text = "First paragraph.\n\nSecond one, with “quotes”.";
    expect(cleanText(text)).toEqual({ text, changes: [] });
    expect(cleanText("a\r\nb").changes).toEqual([]);
  });

  test("is clean after it was cleaned", () => {
    const letters = fc.constantFrom(
      "a",
      "•",
      "\t",
      " ",
      "\u00a0",
      "\n",
      "\r",
      "1.",
      "\u00ad",
      "-",
      "ﬁ",
    );
    fc.assert(
      fc.property(
        fc.array(letters).map((parts) => parts.join("")),
        (text) => {
          const once = clean(text);
          expect(once).not.toMatch(/[\u00a0\u00ad\r\t\u200b]/);
          expect(once).not.toMatch(/\n{3}/);
        },
      ),
    );
  });
});
