import { expect, test } from "vitest";
import { asRoleCommitted, person } from "../../../../tests/support/as-role.ts";
import { openTestDatabase, type Row, seededTemplate } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";

const database = openTestDatabase(seededTemplate);
const ATTEMPTS = 10_000;

test("an account of ten thousand attempts is merged, and parted, each in the time that a request has", async () => {
  const support = await buildPerson(database, { staff: ["support"] });
  const kept = await buildPerson(database);
  const merged = await buildPerson(database);
  await database.pool.query(
    `insert into public.reading_attempts
     select (jsonb_populate_record(null::public.reading_attempts, sample || jsonb_build_object(
       'id', gen_random_uuid(), 'user_id', $1::uuid, 'created_at', now() - n * interval '1 minute'))).*
     from (select to_jsonb(a) as sample from public.reading_attempts a limit 1) s, generate_series(1, $2::int) n`,
    [merged, ATTEMPTS],
  );
  // As autovacuum leaves it: the table is known, what a merge records in its own transaction is not.
  await database.pool.query("analyze public.reading_attempts");
  const call = (sql: string, values: unknown[]) =>
    asRoleCommitted(database, person(support), async (client) => {
      // The role of requests has this limit on the hosted platform.
      await client.query("set local statement_timeout = '8s'");
      return (await client.query<Row>(sql, values)).rows[0];
    });
  const done = await call(
    "select public.merge_accounts($1, $2, 'One person') ->> 'merge_id' as id",
    [kept, merged],
  );
  const undone = await call("select public.undo_account_merge($1, 'Two persons') as answer", [
    done?.id,
  ]);
  expect(undone?.answer).toEqual({ returned: ATTEMPTS, not_returned: [] });
});
