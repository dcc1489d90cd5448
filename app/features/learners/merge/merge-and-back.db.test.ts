import { expect, test } from "vitest";
import { z } from "zod";
import { asRoleCommitted, person } from "../../../../tests/support/as-role.ts";
import { openTestDatabase, type Row, seededTemplate } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";

const database = openTestDatabase(seededTemplate);

/** What stands in each table under either account, without what clocks and counters write. */
async function everythingOf(accounts: string[]): Promise<Record<string, string>> {
  const { rows: tables } = await database.pool.query<{ name: string; query: string }>(`
    select format('%s.%s', table_name, column_name) as name, format(
      'select coalesce(string_agg(md5((to_jsonb(r) - ''updated_at'' - ''version'')::text), '','' order by to_jsonb(r)::text), '''') as hash, count(*)::int as n
       from %I.%I r where r.%I = any ($1)', table_schema, table_name, column_name) as query
    from private.person_data where parent_table is null
      and table_name not in ('subscription_events', 'account_merges', 'activity_logs')`);
  const found: Record<string, string> = {};
  for (const { name, query } of tables) {
    const { rows } = await database.pool.query<{ hash: string; n: number }>(query, [accounts]);
    found[name] = `${rows[0]?.n} rows ${rows[0]?.hash}`;
  }
  return found;
}

test("every pair of sample learners that merges comes apart to the last value", async () => {
  const support = await buildPerson(database, { staff: ["support"] });
  const call = async (sql: string, values: unknown[]) =>
    asRoleCommitted(
      database,
      person(support),
      async (client) => (await client.query<Row>(sql, values)).rows[0],
    );
  const { rows } = await database.pool.query<{ id: string }>(`
    select u.id from public.users u
    where not exists (select from public.staff_members m where m.user_id = u.id) and u.archived_at is null
    order by (select count(*) from public.lesson_progress p where p.user_id = u.id) desc, u.id limit 8`);
  const ids = rows.map(({ id }) => id);
  let merges = 0;
  for (const kept of ids)
    for (const merged of ids.filter((id) => id !== kept)) {
      const seen = await call(
        "select public.preview_account_merge($1, $2) ->> 'problem' as problem",
        [kept, merged],
      );
      if (seen?.problem !== null) continue;
      const before = await everythingOf([kept]);
      const beforeMerged = await everythingOf([merged]);
      const done = await call(
        "select public.merge_accounts($1, $2, 'Back and forth') ->> 'merge_id' as id",
        [kept, merged],
      );
      const undone = await call(
        "select public.undo_account_merge($1, 'Back and forth') as answer",
        [done?.id],
      );
      expect(
        z.looseObject({ not_returned: z.array(z.unknown()) }).parse(undone?.answer),
      ).toMatchObject({
        not_returned: [],
      });
      expect(await everythingOf([kept])).toEqual(before);
      expect(await everythingOf([merged])).toEqual(beforeMerged);
      merges += 1;
    }
  expect(merges).toBeGreaterThan(5);
});
