import { describe, expect, it } from "vitest";
import { followTitle, slugOf } from "./slug";

describe("a lesson's slug", () => {
  it.each([
    ["Read aloud: dense texts", "read-aloud-dense-texts"],
    ["Über die Städte & more", "ueber-die-staedte-and-more"],
    ["  ", ""],
    ["中文", ""],
  ])("of %j is %j", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("ends at a word when the title is long", () => {
    const slug = slugOf("word ".repeat(40));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/-word$/);
  });

  it("follows the title until a person has written their own", () => {
    expect(followTitle("", "", "One")).toBe("one");
    expect(followTitle("one", "One", "One more")).toBe("one-more");
    expect(followTitle("my-own", "One", "One more")).toBe("my-own");
  });
});
