import { expect, it } from "vitest";
import { quotedInWords } from "./code-words";

it.each([
  ['Unknown status "past_due".', 'Unknown status "Past due".'],
  [
    'Unknown plan "gold". Unknown status "on_hold".',
    'Unknown plan "gold". Unknown status "On hold".',
  ],
  ["Stripe could not charge the last invoice.", "Stripe could not charge the last invoice."],
])("says %s as %s", (sentence, words) => {
  expect(quotedInWords(sentence)).toBe(words);
});
