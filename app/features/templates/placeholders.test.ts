import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsOf, placeholdersOf, strayBrace } from "./placeholders";
import { templateProblems } from "./template";

describe("the placeholders of a template", () => {
  it("are found once each, in order", () => {
    expect(placeholdersOf("The {topic} in { place } and the {topic}.")).toEqual(["topic", "place"]);
  });

  it("cut the text without losing any of it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.stringMatching(/^[a-z]+$/))), (pieces) => {
        const template = pieces
          .map(([text, name]) => `${text.replace(/[{}]/g, "")}{${name}}`)
          .join("");
        const again = partsOf(template)
          .map((part) => ("text" in part ? part.text : `{${part.placeholder}}`))
          .join("");
        expect(again).toBe(template);
        expect(strayBrace(template)).toBeNull();
      }),
    );
  });

  it.each<[string, number | null]>([
    ["The {topic} rises.", null],
    ["The {topic rises.", 4],
    ["The topic} rises.", 9],
    ["The { } rises.", 4],
    ["The {a{b}} rises.", 4],
  ])("%s: a stray brace at %s", (text, place) => {
    expect(strayBrace(text)).toBe(place);
  });
});

it("says what keeps a template from being saved", () => {
  const good = {
    title: "Bars",
    type: "describe_image",
    template_text: "The {topic}.",
    difficulty: "Easy",
  };
  expect(templateProblems(good)).toEqual({});
  const bad = { ...good, template_text: "The {topic", min_score: 80, max_score: 60, type: "essay" };
  expect(templateProblems(bad)).toMatchObject({
    template_text: expect.stringContaining("no partner"),
    type: "Choose an item type.",
  });
});
