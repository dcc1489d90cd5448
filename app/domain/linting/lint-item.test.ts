import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgedItems } from "../../../tests/support/broken-items.ts";
import { type ItemName, itemNames, validItems } from "../../../tests/support/valid-items.ts";
import { ITEM_TYPES } from "../item-types";
import { BUILT_IN_PROFILE, withOverrides } from "../profile/format-profile";
import type { QuestionContent } from "../question-problems";
import { type Finding, type ItemFacts, lintItem } from "./lint-item";

const typeOf = (name: ItemName, profile = BUILT_IN_PROFILE) => {
  const item = profile.items.get(name);
  if (!item) throw new Error(`There is no type ${name}.`);
  return item;
};
const contentOf = (name: ItemName, changes: QuestionContent = {}): QuestionContent => ({
  type: name.split("/")[1],
  ...validItems[name],
  ...changes,
});
const warningsOf = (name: ItemName, changes: QuestionContent, facts: ItemFacts = {}) =>
  lintItem(typeOf(name), contentOf(name, changes), facts).filter(
    ({ severity }) => severity === "warning",
  );

const choices = (...texts: string[]) => ({
  choices: texts.map((text, index) => ({ id: "ABCDEFG".charAt(index), text })),
});
const paragraphs = (...texts: string[]) => ({
  paragraphs: texts.map((text, index) => ({ id: "ABCDEFG".charAt(index), text })),
});

const weak: [
  item: ItemName,
  changes: QuestionContent,
  path: string,
  message: RegExp,
  facts?: ItemFacts,
][] = [
  [
    "speaking/read_aloud",
    { prompt_text: "word ".repeat(61) },
    "prompt_text",
    /61 words.* 60 at most/,
  ],
  ["speaking/repeat_sentence", {}, "media_id", /lasts 12 seconds; .* 3 to 9/, { mediaSeconds: 12 }],
  ["reading/multiple_choice_multiple", {}, "options.choices", /4 choices; .* 5 to 7/],
  [
    "reading/reorder_paragraphs",
    { options: paragraphs("A b c d.", "E f g h.", "I j k l.") },
    "options.paragraphs",
    /3 paragraphs/,
  ],
  ["reading/reading_writing_fill_blanks", {}, "options.blanks", /gap 1, 2: .* offers 4/],
  [
    "writing/write_essay",
    { prompt_text: "<p>Is&nbsp;it so?</p>" },
    "prompt_text",
    /leftovers of a web page/,
  ],
  ["writing/write_essay", { prompt_text: "Is\u00a0it so?" }, "prompt_text", /invisible/],
  ["listening/write_from_dictation", { transcript: "It isn’t so." }, "transcript", /curly/],
  ["writing/write_essay", { prompt_text: "Is  it so?" }, "prompt_text", /several spaces/],
  ["writing/write_essay", { prompt_text: " Is it so?" }, "prompt_text", /empty space/],
  [
    "reading/multiple_choice_single",
    { options: choices("Growth", "Trade", "Both A and B", "Debt") },
    "options.choices",
    /choice C speaks/,
  ],
  [
    "reading/multiple_choice_single",
    { options: choices("Growth", "Trade that follows the rivers to the sea", "Debt", "Labour") },
    "options.choices",
    /longest/,
  ],
  [
    "reading/multiple_choice_single",
    { options: choices("Growth.", "Trade", "Debt", "Labour") },
    "options.choices",
    /full stop/,
  ],
  [
    "reading/fill_in_blanks",
    { options: { bank: ["level", "before", "Width"] } },
    "options.bank",
    /only capitalised/,
  ],
  [
    "reading/reading_writing_fill_blanks",
    { options: { blanks: { "1": ["level", "Level"], "2": ["before", "into"] } } },
    "options.blanks",
    /gap 1: "Level"/,
  ],
  [
    "reading/reading_writing_fill_blanks",
    {
      options: { blanks: { "1": ["level", "depth"], "2": ["before", "at"], "3": ["it", "he"] } },
      key: { blanks: { "1": "level", "2": "before", "3": "it" } },
    },
    "options.blanks",
    /comes first in every gap/,
  ],
  [
    "reading/fill_in_blanks",
    { prompt_text: "The {{1}} {{2}} noon was high that day." },
    "prompt_text",
    /next to each other/,
  ],
  [
    "reading/fill_in_blanks",
    { prompt_text: "{{1}} of the river rose {{2}} noon." },
    "prompt_text",
    /begins with a gap/,
  ],
  ["listening/fill_in_blanks", { prompt_text: "A {{1}} of {{2}}." }, "prompt_text", /very many/],
  [
    "reading/reorder_paragraphs",
    {
      options: paragraphs(
        "Then it goes on.",
        "However, this happens.",
        "Last of all things.",
        "Next it goes on.",
      ),
    },
    "options.paragraphs",
    /"However"/,
  ],
  [
    "reading/reorder_paragraphs",
    {
      options: paragraphs(
        "Then so.",
        "First of all this happens.",
        "Last of all this happens.",
        "Next of all this happens.",
      ),
    },
    "options.paragraphs",
    /paragraph A is too short/,
  ],
  [
    "listening/highlight_incorrect_words",
    { transcript: "The edge of the river rose." },
    "key.words",
    /"level"/,
  ],
  [
    "listening/highlight_incorrect_words",
    { transcript: "The level of the lake rose." },
    "key.words",
    /"lake"/,
  ],
  [
    "listening/highlight_incorrect_words",
    { transcript: "The level rose." },
    "transcript",
    /6 words are shown and 3/,
  ],
  [
    "listening/write_from_dictation",
    { transcript: "It is so. It is not." },
    "transcript",
    /2 sentences/,
  ],
  ["listening/write_from_dictation", { transcript: "It took 7 days." }, "transcript", /digits/],
  [
    "speaking/answer_short_question",
    { key: { accepted: ["seven"] } },
    "key.accepted",
    /"7" is not/,
  ],
  [
    "speaking/answer_short_question",
    { key: { accepted: ["42"] } },
    "key.accepted",
    /"forty-two" is not/,
  ],
  ["reading/multiple_choice_single", {}, "explanation", /no explanation/, { explanation: " " }],
  ["writing/write_essay", {}, "tags", /no tag/, { tags: [] }],
];

describe("the linter", () => {
  test.each(weak)("of a %s with %j warns at %s: %s", (name, changes, path, message, facts) => {
    const found = warningsOf(name, changes, facts);
    expect(found).toContainEqual(
      expect.objectContaining({ path, message: expect.stringMatching(message) }),
    );
  });

  test.each(weak)(
    "of a %s with %j mends it by each of its fixes",
    (name, changes, _path, _message, facts) => {
      for (const { message, path, fix } of warningsOf(name, changes, facts)) {
        if (!fix) continue;
        const after = lintItem(typeOf(name), fix.apply(contentOf(name, changes)), facts);
        expect(after.filter((one) => one.path === path && one.message === message)).toEqual([]);
      }
    },
  );

  test.each(judgedItems)(
    "says of $label what the database says, as errors",
    ({ module, type, item, problems }) => {
      const { media, archived_at, ...content } = item;
      const facts = BUILT_IN_PROFILE.items.get(`${module}/${type}`);
      const archived = typeof archived_at === "string" ? archived_at : null;
      const errors = facts
        ? lintItem(facts, { type, ...content, archived_at: archived }, { mediaKind: media })
        : [];
      expect(
        errors.flatMap(({ severity, path, message }) =>
          severity === "error" ? [`${path}: ${message}`] : [],
        ),
      ).toEqual(problems);
    },
  );

  test("goes by the profile that it is given", () => {
    const profile = withOverrides(BUILT_IN_PROFILE, {
      version: "next",
      effectiveFrom: "2027-01-01",
      overrides: { "speaking/read_aloud": { promptWords: 80 } },
    });
    const content = contentOf("speaking/read_aloud", { prompt_text: "word ".repeat(61).trim() });
    expect(lintItem(typeOf("speaking/read_aloud", profile), content)).toEqual([]);
    expect(lintItem(typeOf("speaking/read_aloud"), content)).toHaveLength(1);
  });

  test("never fails, whatever is stored", () => {
    const anything = fc.record({
      type: fc.constantFrom(...itemNames),
      prompt_text: fc.option(fc.string()),
      transcript: fc.option(fc.string()),
      options: fc.jsonValue(),
      key: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.constantFrom(...ITEM_TYPES), anything, (item, content) => {
        const found: Finding[] = lintItem(item, { ...content, type: item.type }, { tags: [] });
        for (const { fix } of found) fix?.apply(content);
      }),
    );
  });
});
