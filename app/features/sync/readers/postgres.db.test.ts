import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { readPostgres } from "./postgres.server";

const database = openTestDatabase();
const address = new URL(database.url);

beforeAll(async () => {
  await database.pool.query(
    "create table public.outside (id int primary key, title text); insert into public.outside select n, 'Tide ' || n from generate_series(1, 1500) n",
  );
});

async function read(query: string): Promise<unknown[]> {
  const pages = readPostgres({
    config: {
      host: address.hostname,
      port: Number(address.port),
      database: address.pathname.slice(1),
      user: address.username,
      ssl: false,
      query,
      key: "id",
    },
    secret: address.password,
    allowed: [`${address.hostname}:${address.port}`],
  });
  const rows: unknown[] = [];
  for await (const { records } of pages(null)) rows.push(...records.map(({ values }) => values));
  return rows;
}

const left = async () => {
  const { rows } = await database.pool.query("select count(*)::int as n from public.outside");
  return rows[0].n;
};

test("a query is read to its end, page after page", async () => {
  const rows = await read("select id, title from public.outside");
  expect(rows).toHaveLength(1500);
  expect(rows.at(-1)).toEqual({ id: 1500, title: "Tide 1500" });
});

test.each([
  "select 1 as id) as s; commit; set session characteristics as transaction read write; commit; delete from public.outside; select 1 as id from (select 1 as id",
  "with gone as (delete from public.outside returning id) select id from gone",
])("a query that would write is refused: %s", async (query) => {
  await expect(read(query)).rejects.toThrow("refused the query");
  expect(await left()).toBe(1500);
});
