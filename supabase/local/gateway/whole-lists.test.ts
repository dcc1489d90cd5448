import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { consoleDataProvider } from "../../../app/platform/supabase/data-provider.ts";
import { everyRow } from "../../../app/ui/export/every-row.ts";
import type { Stack } from "../start-stack.ts";
import { connectClient, startTestStack } from "../testing/test-stack.ts";

let stack: Stack;
let database: pg.Client;
const run = (sql: string) => database.query(sql);

beforeAll(async () => {
  stack = await startTestStack(`
    create table public.things (
      id int primary key, title text, amount numeric, is_free boolean, touched_at timestamptz, kind text not null);
    create table public.pairs (a text, b int, note text, primary key (a, b));
    alter table public.things enable row level security;
    alter table public.pairs enable row level security;
    grant select on public.things, public.pairs to service_role;`);
  database = new pg.Client({ connectionString: stack.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await stack?.stop();
});

beforeEach(() =>
  run(`
    truncate public.things, public.pairs;
    insert into public.things
    select n, case when n % 4 > 0 then format('x, "%s" (\\%%)', n % 3) end, case when n % 3 > 0 then n * 1.1 end,
      case n % 3 when 0 then true when 1 then false end,
      case when n % 5 > 0 then timestamptz '2026-01-01 00:00:00.123456+00' + make_interval(secs => n / 2) end, 'wanted'
    from generate_series(1, 40) n;
    insert into public.things (id, kind) values (99, 'other');
    insert into public.pairs select x, y, 'n' || (y % 2) from unnest(array['p, q', 'r"']) x, generate_series(1, 6) y;`),
);

/** Reads a list whole, seven rows at a time; `between` runs before the second page is asked for. */
async function read(
  resource: string,
  sort: { field: string; order: "ASC" | "DESC" },
  between?: () => Promise<unknown>,
) {
  let calls = 0;
  const provider = consoleDataProvider({
    url: stack.apiUrl,
    publishableKey: stack.publishableKey,
    client: connectClient(stack),
    fileClient: async () => new Blob(),
    primaryKeys: new Map([["pairs", ["a", "b"]]]),
    countsExactly: () => true,
    async httpClient(url, options) {
      calls += 1;
      if (calls === 2) await between?.();
      const headers = new Headers(options?.headers);
      headers.set("apikey", stack.secretKey);
      headers.set("authorization", `Bearer ${stack.secretKey}`);
      const answer = await fetch(url, { ...options, headers });
      const body = await answer.text();
      if (!answer.ok) throw new Error(body);
      return { status: answer.status, headers: answer.headers, body, json: JSON.parse(body) };
    },
  });
  const rows = await everyRow(provider, {
    resource,
    filter: resource === "things" ? { kind: "wanted" } : {},
    sort,
    meta: undefined,
    perPage: 7,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onUnsure: () => {
      throw new Error("A list that goes on behind a row is always sure.");
    },
  });
  return rows.map(({ id }) => id);
}

const inOrder = async (table: string, order: string) =>
  (
    await run(
      table === "things"
        ? `select id from public.things where kind = 'wanted' order by ${order}`
        : `select json_build_array(a, b)::text as id from public.pairs order by ${order}`,
    )
  ).rows.map(({ id }) => (typeof id === "string" ? JSON.stringify(JSON.parse(id)) : id));

describe.each(["ASC", "DESC"] as const)("a list that holds still, %s", (order) => {
  test.each(["id", "title", "amount", "is_free", "touched_at", "kind"])(
    "comes in the order of the database by %s, nulls and equal ones included",
    async (field) => {
      const expected = await inOrder(
        "things",
        field === "id" ? `id ${order}` : `${field} ${order}, id`,
      );
      expect(expected).toHaveLength(40);
      expect(await read("things", { field, order })).toEqual(expected);
    },
  );

  test.each([
    ["id", `a ${order}, b ${order}`],
    ["b", `b ${order}, a`],
    ["note", `note ${order}, a, b`],
  ])("with a key of two columns comes so by %s", async (field, sql) => {
    expect(await read("pairs", { field, order })).toEqual(await inOrder("pairs", sql));
  });
});

const changes: [string, string, gone: number[], added: number[]][] = [
  [
    "rows that were read go",
    "delete from public.things where id in (1, 3, 40, 39)",
    [1, 3, 40, 39],
    [],
  ],
  [
    "rows come before and behind",
    `insert into public.things values (0, 'a', 0, false, '2025-01-01', 'wanted'), (50, 'z', 900, true, '2027-01-01', 'wanted')`,
    [],
    [0, 50],
  ],
  [
    "unread rows move to the front and read ones to the end",
    `update public.things set amount = 2000 - coalesce(amount, 7), title = 'b' || (50 - id), touched_at = '2027-01-01' where id % 2 = 0`,
    [],
    [],
  ],
  [
    "rows stop to match",
    "update public.things set kind = 'other' where id in (2, 20)",
    [2, 20],
    [],
  ],
];

describe.each(changes)("%s between two pages", (_name, sql, gone, added) => {
  test.each([
    ["id", "ASC"],
    ["amount", "ASC"],
    ["title", "ASC"],
    ["touched_at", "DESC"],
  ] as const)("sorted by %s %s, each row that stays is read once", async (field, order) => {
    const ids = await read("things", { field, order }, () => run(sql));
    expect(ids).toHaveLength(new Set(ids).size);
    const stays = Array.from({ length: 40 }, (_, n) => n + 1).filter((id) => !gone.includes(id));
    expect(ids).toEqual(expect.arrayContaining(stays));
    const others = ids.filter((id) => !stays.includes(Number(id))).map(Number);
    expect([...gone, ...added]).toEqual(expect.arrayContaining(others));
  });
});
