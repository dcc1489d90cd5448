import { afterAll, beforeAll, expect, test } from "vitest";
import { containsText } from "../../../app/platform/supabase/conditions.ts";
import type { Stack } from "../start-stack.ts";
import { connectClient, startTestStack } from "../testing/test-stack.ts";

/** What people have in their titles, and what each means to some parser on the way to the database. */
const TEXTS = [
  "plain",
  "Hello, world",
  "f(x) = (a, b)",
  'She said "no"',
  '"',
  '""',
  'ends with "',
  "C:\\temp\\",
  "\\",
  'mixed \\" of, both)',
  "100% sure",
  "100 euros sure",
  "snake_case",
  "snakeXcase",
  "5 * 4",
  "*",
  "a.b.c",
  "{curly}",
  "title.eq.1),(or(id.gt.0",
  "null",
  "007",
  "O'Neill; drop table notes; --",
  "日本語、テスト",
  "🎧, listening",
];

let stack: Stack;
beforeAll(async () => {
  stack = await startTestStack(`
    create table public.notes (id int primary key, title text not null, body text not null default 'nothing');
    alter table public.notes enable row level security;
    grant select, update, delete on public.notes to service_role;`);
  const notes = connectClient(stack).from("notes");
  const { error } = await notes.insert(TEXTS.map((title, id) => ({ id, title })));
  if (error) throw new Error(error.message);
});
afterAll(() => stack?.stop());

const titles = async (parameters: Record<string, string>, method = "GET", body?: object) => {
  const query = new URLSearchParams({ select: "title", order: "id", ...parameters });
  const answer = await fetch(`${stack.apiUrl}/rest/v1/notes?${query}`, {
    method,
    headers: {
      apikey: stack.secretKey,
      authorization: `Bearer ${stack.secretKey}`,
      prefer: "return=representation",
      ...(body && { "content-type": "application/json" }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const found: { title: string }[] = await answer.json();
  if (!answer.ok) throw new Error(JSON.stringify(found));
  return found.map(({ title }) => title);
};

const contains = (text: string) =>
  TEXTS.filter((title) => title.toLowerCase().includes(text.trim().toLowerCase()));

test.each(TEXTS)(
  "%s is found by what the console asks, and nothing that lacks it",
  async (text) => {
    const found = await titles({ or: containsText(["title", "body"], text) });
    expect(found).toContain(text);
    // PostgREST has no way to ask for an asterisk: it stands for one character, whichever.
    if (!text.includes("*")) expect(found).toEqual(contains(text));
  },
);

test.each([",", "(", ")", "\\", "%", "_", "o, w", '("', "{", "’"])(
  "a part like %s is found where it stands",
  async (text) =>
    expect(await titles({ or: containsText(["title"], text) })).toEqual(contains(text)),
);

const quoted = (text: string) => `"${text.replace(/[\\"]/g, "\\$&")}"`;

test.each(TEXTS)("%s is equal to itself in every logic tree", async (text) => {
  const value = quoted(text);
  const own = [text];
  expect(await titles({ or: `(title.eq.${value},id.eq.-1)` })).toEqual(own);
  expect(await titles({ and: `(or(title.eq.${value},id.eq.-1),id.gte.0)` })).toEqual(own);
  expect(await titles({ or: `(and(title.gte.${value},title.lte.${value}))` })).toEqual(own);
  expect(await titles({ or: `(title.in.(${value},${quoted("x,y")}))` })).toEqual(own);
  expect(await titles({ "not.or": `(title.neq.${value})` })).toEqual(own);
});

test("a write that is filtered so touches the same rows", async () => {
  const tree = `(title.eq.${quoted('She said "no"')})`;
  expect(await titles({ or: tree }, "PATCH", { body: "found" })).toEqual(['She said "no"']);
  expect(await titles({ body: "eq.found" })).toEqual(['She said "no"']);
});
