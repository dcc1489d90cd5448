import type pg from "pg";
import type { Row } from "../../../tests/support/database.ts";
import { learner, legacyId, when } from "./open-import.ts";

/** How many of each there are. */
const MANY = 24;

const numbers = Array.from({ length: MANY }, (_, at) => at);

/** Id of one of many: `legacyId` with a hundred thousand for each table. */
export const manyId = (block: number, at: number): string => legacyId(block * 100_000 + at);

type InsertRows = (table: string, ...rows: Row[]) => Promise<void>;

/** Some dozens of people, questions, attempts and posts beside the rows of every table. */
export async function insertMany(pool: pg.Pool, insert: InsertRows): Promise<void> {
  await insert("users", ...numbers.map((at) => learner(`person-${String(at).padStart(2, "0")}`)));
  await insert(
    "reading_questions",
    ...numbers.map((at) => ({
      ...{ id: manyId(1, at), type: "multiple_choice_single", title: `R ${at}` },
      ...{ prompt_text: "Which?", options: ["x", "y", "z"], answer_key: "y", difficulty: "Medium" },
      ...{ is_active: true, bookmarked: at % 2 === 0, tags: ["seed", `tag ${at % 5}`] },
      created_at: when.created_at,
    })),
  );
  await pool.query(
    `insert into speaking_attempts (id, user_id, question_id, type, audio_url, duration_ms, timings, scores, created_at)
     select ('00000000-0000-4000-8000-' || lpad((200000 + n)::text, 12, '0'))::uuid, 'ann', $1, 'read_aloud', 'a', n, '{}',
       '{"total": 50, "content": 3}', timestamp '2025-01-01' + n * interval '5 days'
     from generate_series(0, $2 - 1) n`,
    [legacyId(10), MANY],
  );
  await insert(
    "posts",
    ...numbers.map((at) => ({
      ...{ id: manyId(3, at), forum_id: legacyId(33), author_id: "ann", title: `Post ${at}` },
      ...{ content: "x", like_count: at, ...when },
    })),
  );
}
