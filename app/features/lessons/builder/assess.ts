import { itemSeconds } from "~/domain/blueprint/item-time";
import type { Module } from "~/domain/item-types";
import { type FormatProfile, itemOf } from "~/domain/profile/format-profile";
import type { Usage } from "~/ui/bank/use-usage";
import type { LessonQuestion } from "../lesson";

/** How far the estimate may be from the sum before it is worth a word: a fifth, or two minutes. */
const isFar = (estimate: number, sum: number) => Math.abs(estimate - sum) > Math.max(2, sum / 5);

/** Minutes that a candidate needs for these questions in this format, rounded up; 0 for none. */
export function lessonMinutes(
  profile: FormatProfile,
  module: Module,
  type: string,
  questions: readonly LessonQuestion[],
  known: ReadonlyMap<string, Usage>,
): number {
  const item = itemOf(profile, module, type);
  const types = [...profile.items.values()];
  if (!item) return 0;
  const seconds = questions.reduce(
    (sum, { id }) => sum + itemSeconds(item, known.get(id)?.media_seconds ?? null, types),
    0,
  );
  return Math.ceil(seconds / 60);
}

/** The sum beside what the lesson promises, in a sentence. */
export function minutesText(sum: number, estimate: number | null): string {
  if (sum === 0) return "No questions, no minutes.";
  const text = `The questions take about ${sum} ${sum === 1 ? "minute" : "minutes"}`;
  if (estimate === null) return `${text}.`;
  if (!isFar(estimate, sum)) return `${text}, which fits the ${estimate} that the lesson says.`;
  return `${text}, but the lesson says ${estimate}.`;
}

const several = (n: number, one: string, many: string) =>
  n === 0 ? [] : [n === 1 ? one : many.replace("#", String(n))];

/** What speaks against the lesson as it is, in sentences; the first two keep it from being published. */
export function lessonWarnings(
  questions: readonly LessonQuestion[],
  known: ReadonlyMap<string, Usage>,
): string[] {
  const archived = questions.filter(({ id }) => known.get(id)?.is_archived);
  const unpublished = questions.filter((one) => !one.is_active && !archived.includes(one));
  const titles = questions.map(({ title }) => title.trim().toLowerCase());
  const twins = new Set(titles.filter((title, place) => titles.indexOf(title) !== place));
  return [
    ...several(
      unpublished.length,
      "One question is not published: learners would not see it.",
      "# questions are not published: learners would not see them.",
    ),
    ...several(
      archived.length,
      "One question is archived: remove it or restore it.",
      "# questions are archived: remove or restore them.",
    ),
    ...several(
      twins.size,
      "Two questions have the same title: are they the same question?",
      "# titles stand more than once: are they the same questions?",
    ),
  ];
}
