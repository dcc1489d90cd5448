import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { asRole, asRoleCommitted, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildQuestion } from "../../../tests/support/content.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let editor: Caller;
let lesson: Row;
const ids: string[] = [];

const save = (values: Row, questions: string[] | null, reason = "New order"): Promise<Row> =>
  asRoleCommitted(
    database,
    { ...editor, headers: { "x-audit-reason": reason } },
    async (client) => {
      const sql = "select * from public.save_lesson($1, $2)";
      return (await client.query(sql, [values, questions])).rows[0];
    },
  );

const list = z.array(z.looseObject({ title: z.string() }));
const values = z.looseObject({ questions: list.optional() }).nullable();
const entry = z.looseObject({ id: z.string(), action: z.string(), old: values, new: values });
type Entry = z.infer<typeof entry>;

const history = (rest = ""): Promise<Entry[]> =>
  asRole(database, editor, async (client) => {
    const sql = `select * from public.record_history('practice_lessons', $1${rest})`;
    return entry.array().parse((await client.query(sql, [lesson.id])).rows);
  });

const titles = (side: Entry["old"]) => side?.questions?.map(({ title }) => title);
const lists = (entries: Entry[]) =>
  entries
    .filter(({ new: now }) => now?.questions)
    .map(({ old, new: now }) => [titles(old), titles(now)]);

beforeAll(async () => {
  editor = person(await buildPerson(database, { name: "Eva Editor", staff: ["editor"] }));
  const build = (title: string) =>
    buildQuestion(database, "reading/multiple_choice_single", { title });
  const [a, b, c] = [await build("A"), await build("B"), await build("C")];
  ids.push(a, b, c);
  const details = { module: "reading", question_type: "multiple_choice_single" };
  lesson = await save({ ...details, title: "Skimming", slug: `s-${randomUUID()}` }, [a, b]);
  lesson = await save({ id: lesson.id, version: lesson.version, title: "Scanning" }, [c, a, b]);
  lesson = await save({ id: lesson.id, version: lesson.version, is_free: false }, [b, c]);
  lesson = await save({ id: lesson.id, version: lesson.version, title: "Scanning fast" }, [b, c]);
});

describe("the history of a lesson", () => {
  test("tells the list of questions before and after each save that changed it, the newest first", async () => {
    const entries = await history();
    expect(lists(entries)).toEqual([
      [
        ["C", "A", "B"],
        ["B", "C"],
      ],
      [
        ["A", "B"],
        ["C", "A", "B"],
      ],
      [[], ["A", "B"]],
    ]);
    expect(entries.find(({ new: now }) => now?.questions)).toMatchObject({
      action: "update",
      actor_name: "Eva Editor",
      reason: "New order",
      old: { questions: [{ id: ids[2], difficulty: "Medium", is_active: true }, {}, {}] },
    });
  });

  test("names the other fields beside it, and no bare count", async () => {
    const columns = (await history())
      .filter(({ action }) => action === "update")
      .map(({ new: now }) => Object.keys(now ?? {}));
    expect(columns).not.toContainEqual(["question_count"]);
    expect(columns).toContainEqual(["title"]);
  });

  test("goes on with older changes where a page ends", async () => {
    const all = await history();
    const first = await history(", null, 2");
    const rest = await history(`, ${first[1]?.id}, 50`);
    expect([...first, ...rest].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });

  test("is another lesson's own", async () => {
    const other = await save(
      {
        module: "reading",
        question_type: "multiple_choice_single",
        title: "Other",
        slug: `o-${randomUUID()}`,
      },
      [String(ids[0])],
    );
    const before = lists(await history()).length;
    await save({ id: other.id, version: other.version }, []);
    expect(lists(await history())).toHaveLength(before);
  });
});
