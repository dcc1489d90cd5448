import { beforeAll, describe, expect, test } from "vitest";
import { mediaRules } from "~/domain/media-fit";
import { BUILT_IN_PROFILE } from "~/domain/profile/format-profile";
import { asRole, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildMedia, buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let analyst: Caller;

beforeAll(async () => {
  analyst = person(await buildPerson(database, { staff: ["analyst"] }));
  const used = { title: "Sentence on tides", transcript: "The tide turns.", duration: 9 };
  const tides = await buildMedia(database, "audio", { ...used, checksum: "a".repeat(64) });
  await buildQuestion(database, "listening/write_from_dictation", { media_id: tides });
  // The builder gave the question a file of its own first.
  await database.pool.query("delete from public.media where title = 'A audio'");
  await buildMedia(database, "audio", {
    title: "A second moon",
    duration: 4,
    checksum: "a".repeat(64),
  });
  await buildMedia(database, "audio", { title: "Hushed", duration: 30, checksum: "b".repeat(64) });
  await buildMedia(database, "image", { title: "Chart", alt_text: "Bars of rainfall" });
  await buildMedia(database, "image", { title: "Old chart", archived_at: "2026-01-01" });
  await database.pool.query(
    `insert into public.media_analysis (media_id, checksum, duration, loudness, peak, clipped, leading_silence, trailing_silence, peaks)
     select id, checksum, 30, -50, -30, 0, 0, 0, '{1}' from public.media where title = 'Hushed'`,
  );
});

interface Answer {
  total: number;
  facets: Record<string, number>;
  rows: { title: string; tags: string[]; excerpt: string | null }[];
}

async function list(filters: Record<string, string[]>, more = "") {
  const sql = `select public.list_media(filters := $1, rules := $2, sort := 'title', descending := false ${more}) as answer`;
  const rows = await asRole(database, analyst, async (client) => {
    const values = [{ shelf: ["current"], ...filters }, mediaRules(BUILT_IN_PROFILE)].map((v) =>
      JSON.stringify(v),
    );
    return (await client.query<{ answer: Answer }>(sql, values)).rows;
  });
  const [row] = rows;
  if (!row) throw new Error("no answer");
  return { ...row.answer, titles: row.answer.rows.map(({ title }) => title) };
}

describe("listing the library", () => {
  test("finds files by what is said or seen in them", async () => {
    expect((await list({}, ", query := 'tide'")).titles).toEqual(["Sentence on tides"]);
    const { rows } = await list({}, ", query := 'rainfall'");
    expect(rows[0]?.excerpt).toContain("<mark>rainfall</mark>");
  });

  test.each([
    [{ kind: ["image"] }, ["Chart"]],
    [{ shelf: ["archived"] }, ["Old chart"]],
    [{ usage: ["used"] }, ["Sentence on tides"]],
    [{ alt_text: ["with"] }, ["Chart"]],
    [{ transcript: ["without"] }, ["A second moon", "Hushed"]],
    [{ attention: ["duplicate"] }, ["A second moon", "Sentence on tides"]],
    [{ attention: ["unfit"] }, ["Sentence on tides"]],
    [{ attention: ["poor_sound"] }, ["Hushed"]],
    [{ attention: ["unfit", "poor_sound"] }, ["Hushed", "Sentence on tides"]],
    [{ attention: ["duplicate"], usage: ["unused"] }, ["A second moon"]],
  ] as [Record<string, string[]>, string[]][])("filters by %o", async (filters, expected) => {
    expect((await list(filters)).titles).toEqual(expected);
  });

  test("filters by length and cuts pages", async () => {
    expect((await list({}, ", duration_from := 5, duration_to := 10")).titles).toEqual([
      "Sentence on tides",
    ]);
    const second = await list({}, ", page := 2, per_page := 3");
    expect([second.total, second.titles]).toEqual([4, ["Sentence on tides"]]);
  });

  test("counts what each choice would find under the other filters", async () => {
    const { facets } = await list({ kind: ["image"] });
    expect(facets).toMatchObject({ "kind:audio": 3, "kind:image": 1, "alt_text:with": 1 });
    expect(facets["attention:duplicate"]).toBeUndefined();
    expect(facets["shelf:archived"]).toBe(1);
  });
});
