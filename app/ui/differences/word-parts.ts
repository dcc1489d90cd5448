import { diffWordsWithSpace } from "diff";

/** A stretch of text that both sides have, or only one. */
export interface TextPart {
  text: string;
  in: "both" | "left" | "right";
}

/** Comparing word by word takes time in the square of the length; longer texts are shown as a whole. */
const COMPARABLE = 20_000;

/** Two texts as the words they share and those that only one has. */
export function wordParts(left: string, right: string): TextPart[] {
  if (left.length + right.length > COMPARABLE) {
    const whole: TextPart[] = [
      { text: left, in: "left" },
      { text: right, in: "right" },
    ];
    return whole.filter(({ text }) => text !== "");
  }
  return diffWordsWithSpace(left, right).map(({ value, added, removed }) => ({
    text: value,
    in: added ? "right" : removed ? "left" : "both",
  }));
}
