import type { ItemType, Range } from "../item-types";

interface TestPart {
  part: ItemType["part"];
  title: string;
  minutes: Range;
}

/** The three timed parts of PTE Academic since 7 August 2025, as Pearson's format pages give them. */
export const TEST_PARTS: readonly TestPart[] = [
  { part: 1, title: "Speaking & Writing", minutes: [76, 84] },
  { part: 2, title: "Reading", minutes: [22, 30] },
  { part: 3, title: "Listening", minutes: [31, 39] },
];

/** Tasks of a whole test, from the same source. */
export const TASKS_PER_TEST: Range = [65, 75];
