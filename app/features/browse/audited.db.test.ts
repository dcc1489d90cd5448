import { expect, test } from "vitest";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { browseTables } from "./all-tables";

const database = openTestDatabase();

test("a row has a history on its page exactly where the audit log follows its table", async () => {
  const { rows } = await database.pool.query<{ name: string }>(`
    select distinct t.tgrelid::regclass::text as name from pg_trigger t
    join pg_class c on c.oid = t.tgrelid and not c.relispartition
    where t.tgname = 'audit'`);
  const followed = new Set(rows.map(({ name }) => name));
  const declared = browseTables.filter(({ audited }) => audited).map(({ name }) => name);
  expect(declared.toSorted()).toEqual(
    browseTables.flatMap(({ name }) => (followed.has(name) ? [name] : [])).toSorted(),
  );
});
