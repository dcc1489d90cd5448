import type { LegacyRow } from "../../legacy-row.ts";
import { moduleNamed } from "../../question-types.ts";
import type { LegacyTable } from "../../table.ts";
import { bareWordOf } from "../../values.ts";

const KINDS = { mock: "mock", practice: "practice", scored: "scored" } as const;
const YES = ["true", "t", "yes", "y", "1"];
const NO = ["false", "f", "no", "n", "0", ""];

/** One column held the kind of test or the exam; here they are two. */
function kindAndExam(row: LegacyRow): { test_type: string; exam: string } {
  const word = bareWordOf(row.raw("test_type"));
  if (word !== "academic" && word !== "core")
    return { test_type: row.word("test_type", KINDS, "practice"), exam: "ACADEMIC" };
  row.note("changed", "test_type", "It named the exam; the kind of test is practice.");
  return { test_type: "practice", exam: word.toUpperCase() };
}

/** A flag in a text. What cannot be read stays behind the paid tiers. */
function premiumOf(row: LegacyRow): boolean {
  const word = bareWordOf(row.raw("is_premium"));
  if (YES.includes(word)) return true;
  if (!NO.includes(word)) row.note("review", "is_premium", "Neither yes nor no; it is premium.");
  return !NO.includes(word);
}

function sectionOf(row: LegacyRow): string | null {
  if (!row.text("section")?.trim()) return null;
  const section = moduleNamed(row.raw("section"));
  if (!section) row.note("review", "section", "Unknown word; the test is one of all sections.");
  return section;
}

export const pteTests: LegacyTable = {
  name: "pte_tests",
  target: "public.pte_tests",
  mapper: () => (row) => [
    {
      into: "public.pte_tests",
      values: {
        id: row.key,
        title: row.filled("title", "Without a title"),
        description: row.text("description"),
        ...kindAndExam(row),
        section: sectionOf(row),
        is_premium: premiumOf(row),
        duration: row.integer("duration", { min: 1 }),
        ...row.times(),
      },
    },
  ],
};
