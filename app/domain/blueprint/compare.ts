import type { ItemType, Module, Range } from "../item-types";
import { rangeText, type Verdict, verdictOn } from "./range";
import { TASKS_PER_TEST, TEST_PARTS } from "./test-frame";

/** A question of a test, as far as a blueprint asks about it. */
export interface TestEntry {
  module: Module;
  type: string;
  /** Estimated time on it. */
  seconds: number;
}

/** A number of a test and the range that the real test has for it. */
export interface Measure {
  title: string;
  value: number;
  range: Range;
  verdict: Verdict;
  /** The verdict in a sentence. */
  words: string;
}

export interface TypeCount extends Measure {
  item: ItemType;
}

export interface Blueprint {
  types: TypeCount[];
  /** Minutes of each part that the test covers whole. */
  parts: Measure[];
  /** Null for a test of one section. */
  tasks: Measure | null;
  /** Entries of a type that the format does not know, or of another section than the test's. */
  strangers: number;
}

const measure = (title: string, value: number, range: Range, unit: string): Measure => {
  const verdict = verdictOn(value, range);
  const real = `the real test has ${rangeText(range)}`;
  const words = {
    below: `${value} ${unit}, too few: ${real}.`,
    within: `${value} ${unit}, as in the real test (${rangeText(range)}).`,
    above: `${value} ${unit}, too many: ${real}.`,
  }[verdict];
  return { title, value, range, verdict, words };
};

/** The types that a test of this section holds; all of them for a full test (null). */
export const typesOfTest = (types: readonly ItemType[], section: Module | null) =>
  section === null ? types : types.filter(({ module }) => module === section);

/** The parts whose types are all among these. */
export const wholeParts = (types: readonly ItemType[], section: Module | null) =>
  TEST_PARTS.filter(({ part }) =>
    types
      .filter((type) => type.part === part)
      .every(({ module }) => (section ?? module) === module),
  );

/**
 * A test beside the real one: items by type, minutes by part, tasks.
 * @param types    the format in force
 * @param section  of a test of one section; null for a full test
 */
export function compareWithRealTest(
  types: readonly ItemType[],
  entries: readonly TestEntry[],
  section: Module | null,
): Blueprint {
  const wanted = typesOfTest(types, section);
  const of = (item: ItemType) =>
    entries.filter(({ module, type }) => module === item.module && type === item.type);
  const known = wanted.flatMap((item) => of(item));
  const seconds = (part: number) =>
    wanted
      .filter((item) => item.part === part)
      .flatMap((item) => of(item))
      .reduce((sum, entry) => sum + entry.seconds, 0);
  return {
    types: wanted.map((item) => ({
      ...measure(item.title, of(item).length, item.perTest, "in the test"),
      item,
    })),
    parts: wholeParts(types, section).map(({ part, title, minutes }) =>
      measure(`Part ${part}: ${title}`, Math.round(seconds(part) / 60), minutes, "minutes"),
    ),
    tasks: section === null ? measure("Tasks", known.length, TASKS_PER_TEST, "tasks") : null,
    strangers: entries.length - known.length,
  };
}
