import { beforeAll, describe, expect, test } from "vitest";
import { anon, asRole, service } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let learner = "";

beforeAll(async () => {
  learner = await buildPerson(database);
});

async function query(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await database.pool.query<Row>(sql, values)).rows;
}

const record = (action: string, at: string) =>
  query("insert into public.activity_logs (user_id, action, created_at) values ($1, $2, $3)", [
    learner,
    action,
    at,
  ]);

const whereIs = (action: string) =>
  query(
    "select tableoid::regclass::text as partition from public.activity_logs where action = $1 order by created_at",
    [action],
  );

describe("monthly partitions", () => {
  test("are made over the end of a year, once", async () => {
    const make =
      "select private.create_month_partitions('public.activity_logs', '2030-11-15', 4) as made";
    expect(await query(make)).toEqual([{ made: 4 }]);
    expect(await query(make)).toEqual([{ made: 0 }]);
    await record("edge", "2030-12-31 23:59:59.999999+00");
    await record("edge", "2031-01-01 00:00:00+00");
    expect(await whereIs("edge")).toEqual([
      { partition: "partitions.activity_logs_y2030m12" },
      { partition: "partitions.activity_logs_y2031m01" },
    ]);
  });

  test("take over the rows that waited in the default one", async () => {
    await record("early", "2032-03-31 23:00:00+00");
    await record("early", "2032-04-01 00:30:00+00");
    expect(await query("select * from private.default_partition_rows() where waiting > 0")).toEqual(
      [{ parent: "activity_logs", waiting: "2" }],
    );
    await query("select private.create_month_partitions('public.activity_logs', '2032-03-01', 2)");
    expect(await query("select * from private.default_partition_rows() where waiting > 0")).toEqual(
      [],
    );
    expect(await whereIs("early")).toEqual([
      { partition: "partitions.activity_logs_y2032m03" },
      { partition: "partitions.activity_logs_y2032m04" },
    ]);
  });

  test("lose no link to an attempt that moves out of the default one", async () => {
    const [question] = await query(
      "insert into public.speaking_questions (title, type, prompt_text) values ('Read', 'read_aloud', 'Rain fell.') returning id",
    );
    const [attempt] = await query(
      `insert into public.speaking_attempts (user_id, question_id, type, audio_url, duration_ms, created_at)
       values ($1, $2, 'read_aloud', 'a.webm', 900, '2033-05-05') returning id, created_at`,
      [learner, question?.id],
    );
    await query(
      `with talk as (insert into public.conversation_sessions (user_id) values ($1) returning id)
       insert into public.conversation_attempt_links (session_id, attempt_type, speaking_attempt_id, attempt_created_at)
       select id, 'speaking', $2, $3 from talk`,
      [learner, attempt?.id, attempt?.created_at],
    );
    await query(
      "select private.create_month_partitions('public.speaking_attempts', '2033-05-01', 1)",
    );
    const links = "select attempt_id from public.conversation_attempt_links";
    expect(await query(links)).toEqual([{ attempt_id: attempt?.id }]);
    await query("delete from public.speaking_attempts where id = $1", [attempt?.id]);
    expect(await query(links)).toEqual([]);
  });

  test("stand ready for the months ahead, for every partitioned table", async () => {
    await query("select private.maintain_partitions(3)");
    const missing = await query(`
      select p.partrelid::regclass::text || to_char(m, '"_y"YYYY"m"MM') as partition
      from pg_partitioned_table p
      cross join generate_series(date_trunc('month', now()), now() + interval '3 months', interval '1 month') m
      where to_regclass('partitions.' || p.partrelid::regclass::text || to_char(m, '"_y"YYYY"m"MM')) is null`);
    expect(missing).toEqual([]);
  });

  test("answer nobody who names them directly", async () => {
    for (const caller of [anon, service]) {
      const reading = asRole(database, caller, (client) =>
        client.query("select from partitions.activity_logs_default"),
      );
      await expect(reading).rejects.toMatchObject({ code: "42501" });
    }
  });
});
