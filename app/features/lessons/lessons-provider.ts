import { z } from "zod";
import { MODULES } from "~/domain/item-types";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { type LessonQuestion, lessonInput, lessonQuestion, lessonRecord } from "./lesson";

const TABLE = "practice_lessons";
/** More items than any lesson has; PostgREST's own row limit is higher. */
const EVERY_ITEM = { page: 1, perPage: 500 };

const banks = MODULES.map((module) => `${module}_questions`);
const embedded = lessonQuestion.nullish();
const link = z.looseObject(Object.fromEntries(banks.map((bank) => [bank, embedded])));

/** The item of a link row, from whichever bank it points to. */
const itemOf = (row: unknown): LessonQuestion[] => {
  const parsed = link.parse(row);
  const item = banks.map((bank) => lessonQuestion.safeParse(parsed[bank]).data).find(Boolean);
  return item ? [item] : [];
};

const questionIds = z.object({ questions: z.array(lessonQuestion) });

/** The lesson's items in order, as the signed-in person may see them. */
async function itemsOf(
  provider: ConsoleDataProvider,
  lessonId: unknown,
): Promise<LessonQuestion[]> {
  const { data } = await provider.getList("lesson_questions", {
    filter: { lesson_id: lessonId },
    sort: { field: "position", order: "ASC" },
    pagination: EVERY_ITEM,
    meta: { columns: banks.map((bank) => `${bank}(id,title,difficulty,is_active)`) },
  });
  return data.flatMap(itemOf);
}

/** A lesson with its items: what the edit and show pages load, and both sides of a conflict. */
async function wholeLesson(provider: ConsoleDataProvider, id: unknown) {
  const [{ data }, questions] = await Promise.all([
    provider.getOne(TABLE, { id: String(id) }),
    itemsOf(provider, id),
  ]);
  return { ...data, questions };
}

/**
 * Lessons are read and saved whole: details and ordered items in one transaction, through
 * save_lesson. Everything else about them, and all other resources, stays with the provider.
 */
export function withWholeLessons(provider: ConsoleDataProvider): ConsoleDataProvider {
  const save = async (lesson: Record<string, unknown>, ids: string[] | null, reason?: string) =>
    lessonRecord.parse(await provider.rpc("save_lesson", { lesson, question_ids: ids }, reason));

  const decorated: Pick<ConsoleDataProvider, "getOne" | "create" | "update"> = {
    async getOne(resource, params) {
      if (resource !== TABLE) return provider.getOne(resource, params);
      return { data: await wholeLesson(provider, params.id) };
    },
    async create(resource, params) {
      if (resource !== TABLE) return provider.create(resource, params);
      const { questions } = questionIds.parse(params.data);
      const saved = await save(
        lessonInput.parse(params.data),
        questions.map(({ id }) => id),
      );
      return { data: await wholeLesson(provider, saved.id) };
    },
    async update(resource, params) {
      if (resource !== TABLE) return provider.update(resource, params);
      const identity = { id: params.id, version: params.data.version };
      const reason = params.meta?.auditReason;
      if (params.meta?.statusOnly) {
        await save({ ...identity, status: params.data.status }, null, reason);
      } else {
        const { questions } = questionIds.parse(params.data);
        await save(
          { ...identity, ...lessonInput.parse(params.data) },
          questions.map(({ id }) => id),
          reason,
        );
      }
      return { data: await wholeLesson(provider, params.id) };
    },
  };
  // react-admin's verbs are generic in the record type, which a wrapper of fixed rows cannot be.
  return Object.assign({}, provider, decorated);
}
