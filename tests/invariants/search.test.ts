import { beforeAll, describe, expect, test } from "vitest";
import { anon, asRole, type Caller, person } from "../support/as-role.ts";
import { openTestDatabase, type Row, seededTemplate } from "../support/database.ts";
import { buildPerson, type StaffRole } from "../support/people.ts";

const database = openTestDatabase(seededTemplate);
let admin: Caller;

beforeAll(async () => {
  admin = person(await buildPerson(database, { staff: ["admin"], name: "Wilhelmina Quist" }));
});

const search = (
  query: string,
  { kinds = null as string[] | null, max = 20, caller = admin } = {},
) =>
  asRole(database, caller, async (client) => {
    const { rows } = await client.query<Row>("select * from public.search_console($1, $2, $3)", [
      query,
      kinds,
      max,
    ]);
    return rows;
  });

async function kinds(): Promise<{ kind: string; relation: string; title: string }[]> {
  const { rows } = await database.pool.query(
    "select kind, relation::text, title from private.search_kinds order by kind",
  );
  return rows;
}

const nasty = [
  "",
  " ",
  "'",
  '"',
  "\\",
  "&|!():*<->",
  "a & | b",
  "%_%",
  "😀🎧",
  "the and of",
  "<img src=x onerror=alert(1)>",
  "ﬁ İ ß",
  "'; drop table users; --",
  "word ".repeat(2000),
  "x".repeat(10_000),
];

describe("search_console", () => {
  test("finds a row of every kind by its own title", async () => {
    for (const { kind, relation, title } of await kinds()) {
      const { rows } = await database.pool.query(
        `select t.id::text, ${title} as title from ${relation} t order by length(${title}) desc, t.id limit 1`,
      );
      expect(rows, `a ${kind} in the seeds`).toHaveLength(1);
      const found = await search(String(rows[0].title), { kinds: [kind], max: 50 });
      expect(found.map((row) => row.id)).toContain(rows[0].id);
      expect(new Set(found.map((row) => row.kind))).toEqual(new Set([kind]));
    }
  });

  test.each(nasty)("survives %j", async (query) => {
    await expect(search(query)).resolves.toBeInstanceOf(Array);
  });

  test("tolerates a typo in a name", async () => {
    const found = await search("Wilhelmina Qist", { kinds: ["user"] });
    expect(found[0]).toMatchObject({ title: "Wilhelmina Quist" });
  });

  test("ranks a hit in the title above one in the text, and a likeness last", async () => {
    const insert = (title: string, text: string) =>
      database.pool.query(
        "insert into public.writing_questions (type, title, prompt_text) values ('write_essay', $1, $2)",
        [title, text],
      );
    await insert("Plain", "The quokka sleeps.");
    await insert("Quokka", "It sleeps.");
    await insert("Quokkas' island", "It sleeps.");
    const found = await search("quokka", { kinds: ["writing_question"] });
    expect(found.map((row) => row.title)).toEqual(["Quokka", "Quokkas' island", "Plain"]);
    const typo = await search("quoka", { kinds: ["writing_question"] });
    expect(typo.map((row) => row.title)).toContain("Quokka");
  });

  test("misses no title behind a thousand texts with the same word", async () => {
    await database.pool.query(
      `insert into public.writing_questions (type, title, prompt_text)
       select 'write_essay'::public.writing_question_type, 'Essay ' || n, 'On the narwhal.' from generate_series(1, 1000) n
       union all select 'write_essay', 'Narwhals', 'On the sea.'`,
    );
    const found = await search("narwhal", { kinds: ["writing_question"], max: 5 });
    expect(found).toHaveLength(5);
    expect(found[0]).toMatchObject({ title: "Narwhals" });
  });

  test("escapes what people wrote and marks the hit", async () => {
    await database.pool.query(
      "insert into public.writing_questions (type, title, prompt_text) values ('write_essay', 'Markup', '<b onclick=x>zeugma</b>')",
    );
    const [hit] = await search("zeugma");
    expect(hit?.excerpt).toContain("<mark>zeugma</mark>");
    expect(hit?.excerpt).toContain("&gt;");
    expect(hit?.excerpt).not.toMatch(/<(?!\/?mark>)/);
  });

  test("returns no more than asked for, and never more than fifty", async () => {
    expect(await search("the question", { max: 3 })).toHaveLength(3);
    expect((await search("a", { max: 1000 })).length).toBeLessThanOrEqual(50);
  });

  test("refuses a kind that does not exist and names those that do", async () => {
    const refused = search("x", { kinds: ["secret"] });
    await expect(refused).rejects.toMatchObject({
      code: "22023",
      hint: expect.stringContaining("lesson"),
    });
  });

  test("needs a signed-in person", async () => {
    await expect(search("the", { caller: anon })).rejects.toMatchObject({ code: "42501" });
  });

  test.each<[string, StaffRole[]]>([
    ["learner", []],
    ["editor", ["editor"]],
    ["support", ["support"]],
    ["moderator", ["moderator"]],
    ["analyst", ["analyst"]],
  ])("shows a %s exactly what the policies let them select", async (_name, staff) => {
    const caller = person(await buildPerson(database, { staff }));
    for (const { kind, relation } of await kinds()) {
      const visible = await asRole(database, caller, async (client) => {
        const { rows } = await client.query(`select id::text from ${relation} order by id`);
        return rows.map((row) => row.id);
      });
      const { rows } = await database.pool.query(
        `select t.id::text from private.search_kinds s, ${relation} t where s.kind = $1 order by t.id`,
        [kind],
      );
      const matching = await visibleBySearch(caller, kind);
      const expected = new Set(visible);
      expect(matching.sort()).toEqual(
        rows
          .map((row) => row.id)
          .filter((id) => expected.has(id))
          .sort(),
      );
    }
  });
});

/** Ids that the `visible` condition of a kind lets through, asked as the caller. */
function visibleBySearch(caller: Caller, kind: string): Promise<string[]> {
  return asRole(database, caller, async (client) => {
    await client.query("reset role");
    const { rows: found } = await client.query(
      "select relation::text, visible from private.search_kinds where kind = $1",
      [kind],
    );
    const { rows } = await client.query(
      `select t.id::text from ${found[0].relation} t where ${found[0].visible}`,
    );
    return rows.map((row) => row.id);
  });
}
