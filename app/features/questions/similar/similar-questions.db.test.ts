import { beforeAll, describe, expect, test } from "vitest";
import { asRole, type Caller, person } from "../../../../tests/support/as-role.ts";
import { buildQuestion } from "../../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";

const database = openTestDatabase();
let editor: Caller;
let passage: string;

const text =
  "The cones of some pine trees do not open when they are ripe. They are sealed with resin and can hang on the branch for twenty years.";

beforeAll(async () => {
  editor = person(await buildPerson(database, { staff: ["editor"] }));
  passage = await buildQuestion(database, "speaking/read_aloud", {
    title: "A forest that waits",
    prompt_text: text,
  });
  await buildQuestion(database, "listening/write_from_dictation", {
    title: "Loans",
    transcript: "Libraries lend more than books.",
  });
});

const find = (args: Row, caller = editor): Promise<Row[]> =>
  asRole(database, caller, async (client) => {
    const { rows } = await client.query(
      "select public.similar_questions('reading', 'fill_in_blanks', $1, $2, $3) as found",
      [args.title ?? "", args.text ?? "", args.exclude_id ?? null],
    );
    return rows[0].found;
  });

describe("similar_questions", () => {
  test("finds the same text in another bank, whatever gaps it has there", async () => {
    const [closest] = await find({ title: "Pines", text: text.replace("resin", "{{1}}") });
    expect(closest).toMatchObject({ module: "speaking", id: passage, type: "read_aloud" });
    expect(closest?.similarity).toBeGreaterThan(0.9);
    expect(closest?.text).toBe(text);
    expect(closest?.excerpt).toContain("<mark>cones</mark>");
  });

  test("finds it while only the first sentence is typed, and says it is less alike", async () => {
    const [closest] = await find({ text: text.slice(0, 60) });
    expect(closest?.id).toBe(passage);
    expect(closest?.similarity).toBeLessThan(0.9);
  });

  test("leaves out the question itself and what is unlike", async () => {
    expect(await find({ text, exclude_id: passage })).toEqual([]);
    expect(await find({ text: "Nothing of this sort was ever written." })).toEqual([]);
    expect(await find({})).toEqual([]);
  });

  test("compares titles where one of the two has no text", async () => {
    await buildQuestion(database, "speaking/describe_image", { title: "Rainfall in Lisbon" });
    const [closest] = await find({ title: "Rainfall in Lisbon" });
    expect(closest).toMatchObject({ title: "Rainfall in Lisbon", similarity: 1 });
  });

  test("takes quotes, operators and brackets in a text for words", async () => {
    expect(
      await find({ title: "a'b", text: "':* | & ! (cones) <-> \\ \"resin\" 'twenty'" }),
    ).toEqual(expect.any(Array));
  });

  test("answers only who may read content", async () => {
    const learner = person(await buildPerson(database));
    await expect(find({ text }, learner)).rejects.toMatchObject({ code: "42501" });
  });
});
