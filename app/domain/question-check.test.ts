import { describe, expect, test } from "vitest";
import { judgedItems } from "../../tests/support/broken-items";
import { type ItemValues, itemNames, validItems } from "../../tests/support/valid-items";
import { BUILT_IN_PROFILE } from "./profile/format-profile";
import { checkQuestion, checkRequest, reasonsOf } from "./question-check";

const check = (module: string, type: string, { media, ...item }: ItemValues) =>
  checkQuestion(
    checkRequest.parse({ module, content: { type, prompt_text: "A text.", ...item } }),
    media ? { type: media } : null,
    BUILT_IN_PROFILE,
  );

describe("the check of a question", () => {
  test.each(itemNames)("passes a valid item of %s", (name) => {
    const [module = "", type = ""] = name.split("/");
    const answer = check(module, type, validItems[name]);
    expect(reasonsOf(answer)).toEqual([]);
    expect(answer.passed).toBe(true);
  });

  test.each(judgedItems.filter(({ problems, item }) => problems.length > 0 && !item.archived_at))(
    "fails $label and says why",
    ({ module, type, item, problems }) => {
      const answer = check(module, type, { ...item, prompt_text: item.prompt_text ?? "" });
      expect(answer.passed).toBe(false);
      expect(reasonsOf(answer).map(({ path, message }) => `${path}: ${message}`)).toEqual(
        expect.arrayContaining(problems),
      );
      expect(answer.runs).toEqual([]);
    },
  );

  test("tries a scored item with its key, nothing, the worst answer and one mistake", () => {
    const { runs } = check(
      "reading",
      "reorder_paragraphs",
      validItems["reading/reorder_paragraphs"],
    );
    expect(runs.map(({ name, points, max }) => `${name} ${points}/${max}`)).toEqual([
      "key 3/3",
      "empty 0/3",
      "worst 0/3",
      "slip 2/3",
    ]);
  });

  test("knows no type that its module does not have", () => {
    expect(check("reading", "read_aloud", {}).passed).toBe(false);
  });
});
