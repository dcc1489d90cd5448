import { beforeAll, describe, expect, test } from "vitest";
import { asRole, type Caller, person } from "../../../tests/support/as-role.ts";
import { buildLesson, buildQuestion, subscribe } from "../../../tests/support/content.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson, type StaffRole } from "../../../tests/support/people.ts";

const database = openTestDatabase();
const buildStaff = (role: StaffRole) => buildPerson(database, { staff: [role] });

let learner: string;
let support: string;
let free: string;
let pro: string;
let premium: string;

beforeAll(async () => {
  const questions = [await buildQuestion(database, "reading/multiple_choice_single")];
  const item = "reading/multiple_choice_single";
  const lesson = (tier: "free" | "pro" | "premium") =>
    buildLesson(database, { item, questions, tier, status: "published" });
  [free, pro, premium] = [await lesson("free"), await lesson("pro"), await lesson("premium")];
  learner = await buildPerson(database);
  await subscribe(database, learner, "pro");
  support = await buildStaff("support");
});

const as = async <T>(caller: Caller, sql: string, values: unknown[]): Promise<T[]> =>
  asRole(database, caller, async (client) => (await client.query(sql, values)).rows);

/** The id of a view that stays open after the statement. */
async function startView(staff = support, seen = learner): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>(
    "insert into public.learner_views (staff_id, learner_id, reason) values ($1, $2, 'Cannot open a lesson') returning id",
    [staff, seen],
  );
  return rows[0]?.id ?? "";
}

describe("starting to view as a learner", () => {
  const start = "select (public.start_learner_view($1, $2)).*";

  test("lasts fifteen minutes and is logged under both names, the reason under one", async () => {
    const logged = await asRole(database, person(support), async (client) => {
      const { rows } = await client.query(start, [learner, "  Cannot open a lesson "]);
      expect(rows[0]).toMatchObject({
        staff_id: support,
        learner_id: learner,
        reason: "Cannot open a lesson",
      });
      expect(rows[0].ends_at - rows[0].started_at).toBe(15 * 60_000);
      const log = await client.query(
        "select user_id, action, target, metadata -> 'reason' as reason from public.activity_logs where metadata ->> 'learner_view_id' = $1 order by action",
        [rows[0].id],
      );
      return log.rows;
    });
    expect(logged).toEqual([
      {
        user_id: support,
        action: "learner_view.started",
        target: `users:${learner}`,
        reason: "Cannot open a lesson",
      },
      {
        user_id: learner,
        action: "viewed_by_staff.started",
        target: `users:${support}`,
        reason: null,
      },
    ]);
  });

  test.each([
    ["without a reason", () => [support, learner, "  "], /Say why/],
    [
      "as an editor",
      async () => [await buildStaff("editor"), learner, "why"],
      /needs the permission/,
    ],
    ["as a learner", () => [learner, learner, "why"], /needs the permission/],
    ["of staff", async () => [support, await buildStaff("admin"), "why"], /Staff cannot/],
  ])("is refused %s", async (_, given, refusal) => {
    const [caller = "", seen, reason] = await given();
    await expect(as(person(caller), start, [seen, reason])).rejects.toThrow(refusal);
  });
});

describe("what a view shows", () => {
  const look = "select public.learner_view($1) as view";
  const items = "select * from public.learner_view_items($1, $2)";

  test("is what the learner's own identity may read", async () => {
    const [{ view } = { view: null }] = await as<{ view: { lessons: { id: string }[] } | null }>(
      person(support),
      look,
      [await startView()],
    );
    expect(view).toMatchObject({ tier: "pro", subscription: { tier: "pro", status: "active" } });
    const ids = view?.lessons.map(({ id }) => id) ?? [];
    expect(ids).toEqual(expect.arrayContaining([free, pro]));
    expect(ids).not.toContain(premium);
  });

  test("has the items of what opens, without their key, and none of what does not", async () => {
    const view = await startView();
    const open = await as<Record<string, unknown>>(person(support), items, [view, pro]);
    expect(open).toHaveLength(1);
    expect(Object.keys(open[0] ?? {})).not.toContain("answer_key");
    expect(await as(person(support), items, [view, premium])).toEqual([]);
  });

  test("cannot write: the rest of the transaction is read-only and the learner's", async () => {
    const view = await startView();
    await asRole(database, person(support), async (client) => {
      await client.query(look, [view]);
      const { rows } = await client.query("select auth.uid() as id");
      expect(rows).toEqual([{ id: learner }]);
      await expect(
        client.query("update public.user_profiles set country = 'Nowhere' where user_id = $1", [
          learner,
        ]),
      ).rejects.toThrow(/read-only transaction/);
    });
  });

  test("ends after its time, when it is ended, and with the permission", async () => {
    const late = await startView();
    await database.pool.query(
      "update public.learner_views set started_at = now() - interval '15 minutes', ends_at = now() where id = $1",
      [late],
    );
    await expect(as(person(support), look, [late])).rejects.toThrow(/has ended/);

    const ended = await startView();
    await asRole(database, person(support), async (client) => {
      await client.query("select public.end_learner_view($1)", [ended]);
      await client.query("select public.end_learner_view($1)", [ended]);
      const { rows } = await client.query(
        "select count(*)::int as ends from public.activity_logs where metadata ->> 'learner_view_id' = $1 and action = 'learner_view.ended'",
        [ended],
      );
      expect(rows).toEqual([{ ends: 1 }]);
      await expect(client.query(look, [ended])).rejects.toThrow(/has ended/);
    });

    const former = await buildStaff("support");
    const kept = await startView(former);
    await database.pool.query("delete from public.staff_members where user_id = $1", [former]);
    await expect(as(person(former), look, [kept])).rejects.toThrow(/not yours/);
  });

  test("is nobody else's", async () => {
    const colleague = await buildStaff("support");
    await expect(as(person(colleague), look, [await startView()])).rejects.toThrow(/not yours/);
  });

  test("closes when the learner becomes staff", async () => {
    const promoted = await buildPerson(database);
    const view = await startView(support, promoted);
    await database.pool.query(
      "insert into public.staff_members (user_id, role) values ($1, 'admin')",
      [promoted],
    );
    await expect(as(person(support), look, [view])).rejects.toThrow(/Staff cannot/);
  });
});
