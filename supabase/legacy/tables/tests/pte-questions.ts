import { type LegacyRow, SetAside } from "../../legacy-row.ts";
import { itemTypeNamed } from "../../question-types.ts";
import type { LegacyTable } from "../../table.ts";
import { bareWordOf, decodeJson, named } from "../../values.ts";
import { difficultyOf } from "../difficulty.ts";
import { tagReader } from "../tags.ts";

const SOURCES = { local: "local", onepte: "onepte", seed: "seed", import: "import" } as const;

function sourceOf(row: LegacyRow): string {
  return row.raw("source") === null ? "local" : row.word("source", SOURCES, "import");
}

/**
 * Sources that are none of ours share one name here, and what each of them calls 1 is not the same: the
 * source stands before the id.
 */
function idAtSource(row: LegacyRow, id: string): string {
  const source = row.text("source")?.trim() ?? "local";
  if (named(SOURCES, bareWordOf(source)) !== undefined) return id;
  row.note("changed", "external_id", "It is an id of that source alone, which stands before it.");
  return `${source}:${id}`;
}

/** The sync made a random decimal where the provider sent no id; the content is a stable one. */
function externalIdOf(row: LegacyRow): string | null {
  const id = row.text("external_id")?.trim() || null;
  if (id === null) return null;
  if (!/^0\.\d+$/.test(id)) return idAtSource(row, id);
  row.note("changed", "external_id", "It was random; one made of the content stands there.");
  return `content:${String(row.extra("content"))}`;
}

/** Never written by the legacy's code; a text that is not JSON is kept as one. */
function answerKeyOf(row: LegacyRow): unknown {
  const answer = row.text("correct_answer");
  return answer === null ? null : decodeJson(answer);
}

/** The bank of the feed. Twins of one feed item are one question: that which was updated last stays. */
export const pteQuestions: LegacyTable = {
  name: "pte_questions",
  target: "public.pte_questions",
  also: ["public.tags"],
  refs: { test_id: "pte_tests" },
  unique: ["source", "external_id", "question_type"],
  order: "t.updated_at desc, t.id",
  extra: { content: "md5(t.question || coalesce(t.question_data::text, ''))" },
  mapper: async ({ rows, target }) => {
    const tagsOf = await tagReader(target, rows);
    return (row) => {
      const item = itemTypeNamed(row.raw("section"), row.raw("question_type"));
      if (!item) throw new SetAside("There is no question type of this name in this section.");
      for (const [field, name] of [
        ["question_type", item.type],
        ["section", item.module],
      ] as const) {
        if (row.raw(field) !== name) row.note("changed", field, `It is called "${name}" here.`);
      }
      const tags = tagsOf(row);
      return [
        {
          into: "public.pte_questions",
          values: {
            id: row.key,
            test_id: row.optional("test_id"),
            question: row.filled("question", "Without a title"),
            question_type: item.type,
            section: item.module,
            question_data: row.json("question_data"),
            answer_key: answerKeyOf(row),
            points: row.count("points", 1),
            order_index: row.count("order_index", 0),
            difficulty: difficultyOf(row),
            external_id: externalIdOf(row),
            source: sourceOf(row),
            tags: tags.names,
            ...row.times(),
          },
        },
        ...tags.inserts,
      ];
    };
  },
};
