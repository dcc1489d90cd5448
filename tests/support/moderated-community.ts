import { randomUUID } from "node:crypto";
import { beforeAll } from "vitest";
import { asRole, asRoleCommitted, person } from "./as-role.ts";
import { openTestDatabase, type Row } from "./database.ts";
import { buildPerson } from "./people.ts";

/** A database with a forum, two moderators and four learners, and the steps that tests of moderation take. */
export function openCommunity() {
  const database = openTestDatabase();
  const people = { author: "", reader: "", second: "", stranger: "", moderator: "", colleague: "" };
  const forum = randomUUID();

  beforeAll(async () => {
    for (const name of ["author", "reader", "second", "stranger"] as const)
      people[name] = await buildPerson(database, { name: `The ${name}` });
    for (const name of ["moderator", "colleague"] as const)
      people[name] = await buildPerson(database, { name: `The ${name}`, staff: ["moderator"] });
    await database.pool.query("insert into public.forums (id, title) values ($1, 'Open')", [forum]);
  });

  const as = (id: string, sql: string, values: unknown[] = []): Promise<Row[]> =>
    asRoleCommitted(
      database,
      person(id),
      async (client) => (await client.query<Row>(sql, values)).rows,
    );
  const one = async (sql: string, values: unknown[] = []): Promise<Row> => {
    const { rows } = await database.pool.query<Row>(sql, values);
    if (!rows[0]) throw new Error(`Nothing found: ${sql}`);
    return rows[0];
  };
  const answer = async (id: string, call: string, values: unknown[] = []): Promise<Row> =>
    (await as(id, `select ${call} as answer`, values))[0]?.answer as Row;

  return {
    database,
    people,
    as,
    one,
    answer,
    /** What the caller would read, rolled back. */
    reads: (id: string, sql: string, values: unknown[] = []) =>
      asRole(database, person(id), async (client) => (await client.query<Row>(sql, values)).rows),
    post: async (id = people.author, content = "Slowly, and with the mouth open.") => {
      const [row] = await as(
        id,
        "insert into public.posts (forum_id, author_id, title, content) values ($1, $2, 'How to breathe', $3) returning id",
        [forum, id, content],
      );
      return String(row?.id);
    },
    comment: async (id: string, post: string, content = "Thanks") => {
      const [row] = await as(
        id,
        "insert into public.comments (post_id, author_id, content) values ($1, $2, $3) returning id",
        [post, id, content],
      );
      return String(row?.id);
    },
    /** @returns the id of the case */
    flag: async (id: string, post: string, reason = "spam") => {
      const [row] = await as(
        id,
        "insert into public.flags (post_id, reason) values ($1, $2) returning case_id",
        [post, reason],
      );
      return String(row?.case_id);
    },
    decide: (
      id: string,
      caseId: string,
      action: string,
      options: { key?: string; until?: string; message?: string } = {},
    ) =>
      answer(id, "public.decide_case($1, $2, 'Against the rules', $3, $4, $5)", [
        caseId,
        action,
        options.key ?? randomUUID(),
        options.message ?? null,
        options.until ?? null,
      ]),
    undo: (id: string, decisions: unknown[], key: string = randomUUID()) =>
      answer(id, "public.undo_decisions($1, 'Looked again', $2)", [decisions, key]),
    statusOf: async (post: string) =>
      (await one("select status from public.posts where id = $1", [post])).status,
  };
}
