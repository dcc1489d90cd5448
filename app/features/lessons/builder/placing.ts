import { moved } from "~/domain/order";
import type { LessonQuestion } from "../lesson";

/** Whatever is not a question of the lesson: the empty space below its last one. */
export const LESSON_END = "lesson-end";
const FROM_BANK = "bank:";

export const bankDragId = (id: string): string => `${FROM_BANK}${id}`;

/** The question with the new one at the place of another, or last. */
export const inserted = (
  questions: readonly LessonQuestion[],
  question: LessonQuestion,
  place = questions.length,
): LessonQuestion[] => [...questions.slice(0, place), question, ...questions.slice(place)];

/**
 * The lesson after something was dropped: an item of the bank comes in where it was dropped, one of
 * the lesson moves there. Null when nothing changes.
 */
export function afterDrop(
  questions: readonly LessonQuestion[],
  draggedId: string,
  overId: string | null,
  fromBank: readonly LessonQuestion[],
): LessonQuestion[] | null {
  if (overId === null) return null;
  const over = questions.findIndex(({ id }) => id === overId);
  if (draggedId.startsWith(FROM_BANK)) {
    const question = fromBank.find(({ id }) => bankDragId(id) === draggedId);
    if (!question || questions.some(({ id }) => id === question.id)) return null;
    return inserted(questions, question, over < 0 ? questions.length : over);
  }
  const from = questions.findIndex(({ id }) => id === draggedId);
  const to = over < 0 ? questions.length - 1 : over;
  return from < 0 || from === to ? null : moved(questions, from, to);
}
