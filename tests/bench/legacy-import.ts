import pg from "pg";
import { buildLegacySchema, insertLegacy } from "../../supabase/legacy/testing/legacy-database.ts";
import { learner, legacyId, when } from "../../supabase/legacy/testing/open-import.ts";
import { runImport } from "../../supabase/legacy/testing/run-import.ts";
import { createScratchDatabase, migrateScratchDatabase } from "../../supabase/local/scratch.ts";
import type { Measurement } from "./report.ts";

const QUESTION = legacyId(1);

/** A legacy database with this many attempts at one reading question, over two years. */
async function buildSource(port: number, attempts: number): Promise<string> {
  const url = await createScratchDatabase(port, "bench_legacy");
  const pool = new pg.Pool({ connectionString: url });
  await buildLegacySchema(pool);
  await insertLegacy(pool, "users", learner("ann"));
  await insertLegacy(pool, "reading_questions", {
    ...{ id: QUESTION, type: "multiple_choice_single", title: "Rivers", prompt_text: "Which?" },
    ...{ options: ["x", "y", "z"], answer_key: "y", difficulty: "Medium" },
    ...{ is_active: true, bookmarked: false, created_at: when.created_at },
  });
  await pool.query(
    `insert into reading_attempts (user_id, question_id, user_response, scores, time_taken, accuracy, correct_answers,
       total_answers, created_at, updated_at)
     select 'ann', $1, '{"selectedOption": "y"}', '{"accuracy": 100, "correctAnswers": 1, "totalAnswers": 1}',
       60, 100, 1, 1, at, at
     from generate_series(1, $2) n cross join lateral (select timestamp '2024-01-01' + n % 730 * interval '1 day' as at) a`,
    [QUESTION, attempts],
  );
  await pool.end();
  return url;
}

/** Rows a second of a whole import, its mapping, ledger and checks included, and of a second run over them. */
export async function measureLegacyImport(
  port: number,
  attempts: number,
  report: (measurement: Measurement) => void,
): Promise<void> {
  const from = await buildSource(port, attempts);
  const to = await createScratchDatabase(port, "bench_import");
  await migrateScratchDatabase(port, "bench_import");
  for (const name of ["legacy import", "legacy import again"]) {
    const started = performance.now();
    const { problems } = await runImport(from, to, { batchSize: 500 });
    if (problems.length > 0) throw new Error(problems.join("\n"));
    const value = attempts / ((performance.now() - started) / 1000);
    report({ name: `${name} of ${attempts} attempts`, value, unit: "rows/s" });
  }
}
