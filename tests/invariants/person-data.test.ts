import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../support/database.ts";

const database = openTestDatabase();

async function names(sql: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(sql);
  return rows.map(({ name }) => name).sort();
}

describe("the list of where a person's data stands", () => {
  test("knows every reference to users, and no other: a new one needs a line in private.person_data", async () => {
    const references = await names(`
      select format('%s.%s.%s', n.nspname, c.relname, a.attname) as name
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and k.confrelid = 'public.users'::regclass and k.conparentid = 0`);
    const declared = await names(`
      select format('%s.%s.%s', table_schema, table_name, column_name) as name
      from private.person_data where parent_table is null`);
    expect(declared).toEqual(references);
  });

  test("knows every table that goes with the rows of a person", async () => {
    const unknown = await names(`
      select distinct k.conrelid::regclass::text as name
      from pg_constraint k
      join private.person_data d on k.confrelid = format('%I.%I', d.table_schema, d.table_name)::regclass
      where k.contype = 'f' and k.confdeltype = 'c' and k.conparentid = 0 and d.on_erase = 'delete'
        and not exists (
          select from private.person_data child
          where k.conrelid = format('%I.%I', child.table_schema, child.table_name)::regclass)`);
    expect(unknown).toEqual([]);
  });

  test("says what its SQL can do: conditions and assignments that the tables understand", async () => {
    const { rows } = await database.pool.query<{ statement: string }>(`
      select format('select from %I.%I r where %s', table_schema, table_name, private.rows_of_person(d)) as statement
      from private.person_data d`);
    for (const { statement } of rows) await database.pool.query(statement, [[]]);
    const { rows: scrubs } = await database.pool.query<{ statement: string }>(`
      select format('update %I.%I r set %I = null, %s where false', table_schema, table_name, column_name, scrub) as statement
      from private.person_data where scrub is not null`);
    for (const { statement } of scrubs) await database.pool.query(statement);
    expect(rows.length).toBeGreaterThan(50);
  });
});
