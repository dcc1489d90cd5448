import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../words";
import {
  type AlteredTranscript,
  alterWord,
  editTranscript,
  readAlterations,
  storeAlterations,
} from "./incorrect-word-edits";
import { incorrectWordProblems } from "./incorrect-words";

const plain = (said: string): AlteredTranscript => ({ said, swaps: new Map() });
const river = plain("The river, they say, rose.");

describe("an altered word", () => {
  test("takes the place of the spoken one; shown text and key follow", () => {
    expect(storeAlterations(alterWord(river, 1, "lake"))).toEqual({
      transcript: "The river, they say, rose.",
      prompt_text: "The lake, they say, rose.",
      key: { words: [{ index: 1, shown: "lake", said: "river" }] },
    });
  });

  test("is one word, keeps the capital, and goes when it says the same", () => {
    const altered = alterWord(river, 0, "this great!");
    expect(storeAlterations(altered).prompt_text).toBe("This river, they say, rose.");
    expect(alterWord(altered, 0, "the").swaps.size).toBe(0);
    expect(alterWord(altered, 0, " ").swaps.size).toBe(0);
  });

  test("stays with its word when the transcript is edited before, after or at it", () => {
    const altered = alterWord(river, 1, "lake");
    const edited = (said: string) => [...editTranscript(altered, said).swaps];
    expect(edited("And now the river, they say, rose.")).toEqual([[3, "lake"]]);
    expect(edited("Now The river, they say, rose.")).toEqual([[2, "lake"]]);
    expect(edited("The river, they say, rose fast.")).toEqual([[1, "lake"]]);
    expect(edited("The rivers, they say, rose.")).toEqual([[1, "lake"]]);
    expect(edited("The lake, they say, rose.")).toEqual([]);
    expect(edited("The they say, rose.")).toEqual([]);
  });
});

describe("a stored item", () => {
  const key = { words: [{ index: 1, shown: "lake", said: "river" }] };

  test("is read back as it was written", () => {
    const columns = { transcript: river.said, prompt_text: "The lake, they say, rose.", key };
    const altered = readAlterations(columns);
    expect(altered && storeAlterations(altered)).toEqual(columns);
  });

  test("without a transcript says what the key says", () => {
    const altered = readAlterations({ transcript: null, prompt_text: "The lake, they say.", key });
    expect(altered?.said).toBe("The river, they say.");
  });

  test("whose shown text does not follow is left to a person", () => {
    expect(
      readAlterations({ transcript: "Something else.", prompt_text: "The lake rose.", key }),
    ).toBeNull();
  });
});

test("whatever is altered, the key names what differs and nothing else", () => {
  const word = fc.stringMatching(/^[A-Za-z'-]{0,3}[a-z]{1,6}[.,!]?$/);
  const said = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(" "));
  const alteration = fc.tuple(fc.nat(19), word);
  fc.assert(
    fc.property(
      said,
      fc.array(alteration, { maxLength: 8 }),
      said,
      (first, alterations, second) => {
        let altered = plain(first);
        for (const [index, shown] of alterations)
          altered = alterWord(altered, index % wordsOf(first).length, shown);
        for (const version of [altered, editTranscript(altered, second)]) {
          const stored = storeAlterations(version);
          const found = incorrectWordProblems(stored.prompt_text, stored.key);
          expect(found.filter(({ message }) => !message.startsWith("mark at least"))).toEqual([]);
          expect(wordsOf(stored.prompt_text)).toHaveLength(wordsOf(stored.transcript).length);
          expect(readAlterations(stored)).toEqual(version);
        }
      },
    ),
  );
});
