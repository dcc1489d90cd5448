import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapNumbers } from "../gaps";
import { dropDownProblems } from "./drop-downs";
import {
  changeGap,
  editText,
  filledText,
  GAP_RESPONSES,
  type GapContent,
  type GapResponse,
  makeGap,
  readGaps,
  removeGap,
  storeGaps,
} from "./gap-edits";

const passage = "The level of the river rose before noon.";
const start = (response: GapResponse, text = passage) =>
  readGaps(response, { prompt_text: text, options: null, key: null });

function gapAt(content: GapContent, word: string): GapContent {
  const at = content.text.indexOf(word);
  const made = makeGap(content, at, at + word.length);
  if (!made) throw new Error(`no gap of ${word}`);
  return made;
}

describe("making a gap", () => {
  test("turns the chosen word into the answer and moves later gaps on", () => {
    const content = gapAt(gapAt(start("drop_downs"), "before"), "level");
    expect(storeGaps(content)).toEqual({
      prompt_text: "The {{1}} of the river rose {{2}} noon.",
      options: { blanks: { "1": ["level"], "2": ["before"] } },
      key: { blanks: { "1": "level", "2": "before" } },
    });
  });

  test("takes the word at the cursor, without the punctuation beside it", () => {
    const made = makeGap(start("typed_gaps"), passage.length - 2);
    expect(made && storeGaps(made)).toMatchObject({
      prompt_text: "The level of the river rose before {{1}}.",
      key: { blanks: { "1": ["noon"] } },
    });
  });

  test("takes a phrase, but nothing that holds a gap or no word", () => {
    const content = gapAt(start("word_bank"), " of the river ");
    expect(content.text).toBe("The level {{1}} rose before noon.");
    expect(makeGap(content, 0, content.text.length)).toBeNull();
    expect(makeGap(content, content.text.indexOf("1"))).toBeNull();
    expect(makeGap(start("word_bank", " ... "), 1, 4)).toBeNull();
  });

  test("accepts a typed word with either apostrophe", () => {
    const made = gapAt(start("typed_gaps", "They don’t know."), "don’t");
    expect(storeGaps(made).key.blanks["1"]).toEqual(["don’t", "don't"]);
    expect(filledText(made)).toBe("They don’t know.");
  });
});

describe("wrong words", () => {
  test("are mixed with the right one, so that its place gives nothing away", () => {
    const content = changeGap(gapAt(start("drop_downs"), "level"), "1", {
      distractors: ["width", "depth"],
    });
    expect(storeGaps(content).options).toEqual({ blanks: { "1": ["depth", "level", "width"] } });
  });

  test("keep the order they are stored in while they stay the same", () => {
    const stored = {
      prompt_text: "The {{1}} rose {{2}} noon.",
      options: { blanks: { "1": ["width", "level"], "2": ["before", "at"] } },
      key: { blanks: { "1": "level", "2": "before" } },
    };
    const content = readGaps("drop_downs", stored);
    expect(storeGaps(content)).toEqual(stored);
    expect(storeGaps(removeGap(content, "1"))).toEqual({
      prompt_text: "The level rose {{1}} noon.",
      options: { blanks: { "1": ["before", "at"] } },
      key: { blanks: { "1": "before" } },
    });
  });

  test("of the bank stay when a gap goes, and its word goes with it", () => {
    const content = { ...gapAt(start("word_bank"), "level"), extras: ["width"] };
    expect(storeGaps(content).options).toEqual({ bank: ["level", "width"] });
    expect(storeGaps(removeGap(content, "1"))).toEqual({
      prompt_text: passage,
      options: { bank: ["width"] },
      key: { blanks: {} },
    });
  });
});

test("reading numbers nothing anew; the first edit does, and forgets what has no gap", () => {
  const content = readGaps("typed_gaps", {
    prompt_text: "A {{4}} b {{2}}.",
    options: null,
    key: { blanks: { "1": ["x"], "2": ["two"], "4": ["four"] } },
  });
  expect(content.text).toBe("A {{4}} b {{2}}.");
  expect(storeGaps(editText(content, content.text))).toMatchObject({
    prompt_text: "A {{1}} b {{2}}.",
    key: { blanks: { "1": ["four"], "2": ["two"] } },
  });
});

const letters = fc.stringMatching(/^[A-Za-z0-9'’-]{1,8}$/);
const text = fc
  .array(fc.tuple(letters, fc.constantFrom(" ", ", ", ". ", "\n", " (", ") ")), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => parts.flat().join(""));
const response = fc.constantFrom(...GAP_RESPONSES);
const place = fc.nat(400);

/** What holds after any edit: gaps 1 to n in the order of the text, each with its answer. */
function expectConsistent(content: GapContent): void {
  const { prompt_text, options, key } = storeGaps(content);
  const numbers = gapNumbers(prompt_text);
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  expect(Object.keys(key.blanks)).toEqual(numbers);
  if (content.response !== "drop_downs") return;
  const found = dropDownProblems(prompt_text, options, key).map(({ message }) => message);
  expect(found).not.toContain("give one answer for each gap of the text.");
  // A gap that has no answer yet has nothing to stand in its list.
  if (!found.includes("an answer is empty."))
    expect(found).not.toContain("an answer is not in the list of its gap.");
}

test("a cut that joins two marks to one leaves a gap without an answer", () => {
  const content = readGaps("drop_downs", {
    prompt_text: "{{1}} and {{2}}",
    options: { blanks: { "1": ["a", "b"], "2": ["c", "d"] } },
    key: { blanks: { "1": "a", "2": "c" } },
  });
  expect(storeGaps(editText(content, "{{12}}"))).toMatchObject({
    prompt_text: "{{1}}",
    key: { blanks: { "1": "" } },
  });
});

describe("for any text", () => {
  test("a gap that is made and removed leaves the text as it was", () => {
    fc.assert(
      fc.property(response, text, place, place, (kind, passage, from, length) => {
        const content = start(kind, passage);
        const at = from % passage.length;
        const made = makeGap(content, at, Math.min(passage.length, at + (length % 12)));
        if (made) expect(removeGap(made, "1").text).toBe(passage);
      }),
    );
  });

  test("any chain of edits keeps numbers and key together and the words in the text", () => {
    const step = fc.record({
      kind: fc.constantFrom("make", "remove", "distract"),
      at: place,
      word: letters,
    });
    fc.assert(
      fc.property(response, text, fc.array(step, { maxLength: 20 }), (kind, passage, steps) => {
        let content = start(kind, passage);
        for (const { kind: edit, at, word } of steps) {
          const gap = String((at % Math.max(1, Object.keys(content.gaps).length)) + 1);
          if (edit === "make")
            content = makeGap(content, at % (content.text.length + 1)) ?? content;
          if (edit === "remove") content = removeGap(content, gap);
          if (edit === "distract") content = changeGap(content, gap, { distractors: [word] });
          expect(filledText(content)).toBe(passage);
          expectConsistent(content);
          expect(storeGaps(readGaps(kind, storeGaps(content)))).toEqual(storeGaps(content));
        }
      }),
    );
  });

  test("a mark that is cut out of the text takes its answer along", () => {
    fc.assert(
      fc.property(
        response,
        text,
        fc.array(place, { maxLength: 6 }),
        place,
        place,
        (kind, passage, places, from, length) => {
          let content = start(kind, passage);
          for (const at of places) content = makeGap(content, at % content.text.length) ?? content;
          const at = from % content.text.length;
          expectConsistent(
            editText(content, content.text.slice(0, at) + content.text.slice(at + (length % 40))),
          );
        },
      ),
    );
  });
});
