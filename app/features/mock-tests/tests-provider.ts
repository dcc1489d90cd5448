import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { type TestQuestion, testInput, testItemRow, testQuestion } from "./test";

const TABLE = "pte_tests";
/** More than any test has; PostgREST's own row limit is higher. */
const EVERY_QUESTION = { page: 1, perPage: 500 };

const saved = z.object({ id: z.uuid() });
const withQuestions = z.object({ questions: testQuestion.array() });

/** What save_pte_test calls an entry: a question it has, or a bank item to link. */
const entryOf = ({ row_id, module, id, points }: TestQuestion) =>
  row_id === null ? { module, question_id: id, points } : { id: row_id, points };

/** A test with its questions, their content live from the bank where they are linked. */
async function wholeTest(provider: ConsoleDataProvider, id: unknown) {
  const [{ data }, items] = await Promise.all([
    provider.getOne(TABLE, { id: String(id) }),
    provider.getList("pte_test_items", {
      filter: { test_id: id },
      sort: { field: "order_index", order: "ASC" },
      pagination: EVERY_QUESTION,
      meta: {
        columns: [
          "id,bank_question_id,section,question_type,title,difficulty,points,is_linked,media_seconds,is_active,is_archived,version",
        ],
      },
    }),
  ]);
  return { ...data, questions: testItemRow.array().parse(items.data) };
}

/**
 * Tests are read and saved whole: details and ordered questions in one transaction, through
 * save_pte_test. Everything else about them, and all other resources, stays with the provider.
 */
export function withWholeTests(provider: ConsoleDataProvider): ConsoleDataProvider {
  const save = async (identity: Record<string, unknown>, data: unknown, reason?: string) => {
    const { questions } = withQuestions.parse(data);
    const args = {
      test: { ...identity, ...testInput.parse(data) },
      questions: questions.map(entryOf),
    };
    const answer = await provider.rpc("save_pte_test", args, reason);
    return { data: await wholeTest(provider, saved.parse(answer).id) };
  };
  const decorated: Pick<ConsoleDataProvider, "getOne" | "create" | "update"> = {
    async getOne(resource, params) {
      if (resource !== TABLE) return provider.getOne(resource, params);
      return { data: await wholeTest(provider, params.id) };
    },
    async create(resource, params) {
      return resource === TABLE ? save({}, params.data) : provider.create(resource, params);
    },
    async update(resource, params) {
      if (resource !== TABLE) return provider.update(resource, params);
      const { version, archived_at = null } = params.data;
      const identity = { id: params.id, version, archived_at };
      return save(identity, params.data, params.meta?.auditReason);
    },
  };
  // react-admin's verbs are generic in the record type, which a wrapper of fixed rows cannot be.
  return Object.assign({}, provider, decorated);
}
