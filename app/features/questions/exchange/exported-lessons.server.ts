import { z } from "zod";
import { MODULES } from "~/domain/item-types";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { type ExportedQuestion, exportedQuestions } from "./exported-questions.server";

const lessonRow = z.object({
  id: z.string(),
  title: z.string(),
  module: z.enum(MODULES),
  lesson_questions: z.array(z.object({ position: z.number(), question_id: z.string() })),
});

/** A lesson to export: its title and its items in their order. */
export interface ExportedLesson {
  id: string;
  title: string;
  questions: ExportedQuestion[];
}

/** The lessons of these ids with their items, as this person may read them. */
export async function exportedLessons(
  person: SignedInPerson,
  ids: readonly string[],
): Promise<ExportedLesson[]> {
  const { data, error } = await person.client
    .from("practice_lessons")
    .select("id, title, module, lesson_questions(position, question_id)")
    .in("id", ids);
  if (error) throw error;
  const lessons: ExportedLesson[] = [];
  for (const { id, title, module, lesson_questions } of z.array(lessonRow).parse(data)) {
    const inOrder = lesson_questions.sort((one, other) => one.position - other.position);
    const questionIds = inOrder.map(({ question_id }) => question_id);
    lessons.push({ id, title, questions: await exportedQuestions(person, module, questionIds) });
  }
  return lessons;
}
