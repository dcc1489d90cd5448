import { randomUUID } from "node:crypto";
import type { Row, TestDatabase } from "./database.ts";
import { type ItemName, type ItemValues, validItems } from "./valid-items.ts";

type Module = "speaking" | "writing" | "reading" | "listening";

/** Puts tags on the list, which an item may take its tags from. */
export async function buildTags({ pool }: TestDatabase, ...names: string[]): Promise<void> {
  await pool.query(
    "insert into public.tags (name) select unnest($1::text[]) on conflict do nothing",
    [names],
  );
}

async function insertRow(database: TestDatabase, table: string, row: Row): Promise<Row> {
  const { pool } = database;
  if (Array.isArray(row.tags) && row.tags.length > 0)
    await buildTags(database, ...row.tags.map(String));
  const { rows } = await pool.query<Row>(
    `insert into public.${table} (${Object.keys(row).join(", ")})
     select ${Object.keys(row).join(", ")} from jsonb_populate_record(null::public.${table}, $1)
     returning *`,
    [JSON.stringify(row)],
  );
  if (!rows[0]) throw new Error(`Nothing was inserted into ${table}.`);
  return rows[0];
}

/** A file of the library. The object itself is not stored. @returns its id. */
export async function buildMedia(
  database: TestDatabase,
  type: "audio" | "image" | "video",
  overrides: Row = {},
): Promise<string> {
  const bucket = { audio: "question-audio", image: "question-images", video: "lesson-media" }[type];
  const row = { type, title: `A ${type}`, bucket, path: `${randomUUID()}.bin`, ...overrides };
  return String((await insertRow(database, "media", { id: randomUUID(), ...row })).id);
}

/** The columns of a valid item of this type, with a fresh media row where it needs one. */
export async function itemRow(database: TestDatabase, name: ItemName): Promise<Row> {
  const [module, type] = name.split("/");
  const { media, key, ...values }: ItemValues = validItems[name];
  return {
    id: randomUUID(),
    type,
    title: `Item ${name}`,
    difficulty: "Medium",
    tags: [],
    ...(module === "writing" || module === "reading" ? { prompt_text: "A text." } : {}),
    ...values,
    ...(key !== undefined && { [module === "listening" ? "correct_answers" : "answer_key"]: key }),
    ...(media && { media_id: await buildMedia(database, media) }),
  };
}

/** A valid item of the named type in its bank; active unless the overrides say otherwise. @returns its id. */
export async function buildQuestion(
  database: TestDatabase,
  name: ItemName,
  overrides: Row = {},
): Promise<string> {
  const row = { ...(await itemRow(database, name)), is_active: true, ...overrides };
  if (row.is_active) await passCheck(database, bankOf(name), row);
  return String((await insertRow(database, bankOf(name), row)).id);
}

/**
 * Records that this content passed its check under the profile in force, without running one: what a
 * test of something else needs before it may publish a row of the bank.
 */
export async function passCheck(
  { pool }: TestDatabase,
  bank: `${Module}_questions`,
  row: Row,
): Promise<void> {
  await pool.query(
    "select public.record_question_check($1, $2, private.profile_version_in_force())",
    [bank.split("_")[0], JSON.stringify(row)],
  );
}

interface LessonOptions {
  /** Item type of the lesson; its module is the part before the slash. */
  item?: ItemName;
  questions?: string[];
  status?: "draft" | "published" | "archived";
  tier?: "free" | "free_trial" | "pro" | "premium";
  title?: string;
}

/** A lesson with these questions in order, in the status asked for. @returns its id. */
export async function buildLesson(
  database: TestDatabase,
  { item = "reading/multiple_choice_single", questions = [], ...options }: LessonOptions = {},
): Promise<string> {
  const { status = "draft", tier = "pro", title = "A lesson" } = options;
  const [module, question_type] = item.split("/");
  const id = randomUUID();
  await insertRow(database, "practice_lessons", {
    id,
    title,
    slug: `lesson-${id}`,
    module,
    question_type,
    is_free: tier === "free",
    required_tier: tier === "free" ? "free_trial" : tier,
  });
  for (const [index, question] of questions.entries()) {
    const link = { lesson_id: id, position: index + 1, [`${module}_question_id`]: question };
    await insertRow(database, "lesson_questions", link);
  }
  for (const step of status === "archived" ? ["published", "archived"] : [status]) {
    await database.pool.query("update public.practice_lessons set status = $2 where id = $1", [
      id,
      step,
    ]);
  }
  return id;
}

/** Gives the learner a subscription; `endDate` and `trialEndsAt` are SQL intervals from now. */
export async function subscribe(
  { pool }: TestDatabase,
  userId: string,
  tier: "free_trial" | "pro" | "premium",
  { status = "active", endsIn }: { status?: string; endsIn?: string } = {},
): Promise<void> {
  await pool.query(
    `insert into public.user_subscriptions (user_id, tier, status, end_date)
     values ($1, $2, $3, now() + $4::interval)`,
    [userId, tier, status, endsIn ?? null],
  );
}

/** The bank of an item name such as "reading/reorder_paragraphs". */
export function bankOf(name: ItemName): `${Module}_questions` {
  return `${name.split("/")[0] as Module}_questions`;
}
