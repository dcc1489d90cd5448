import { beforeAll, describe, expect, test } from "vitest";
import { asRole, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let learner = "";
let support = "";

beforeAll(async () => {
  learner = await buildPerson(database, { name: "Amina" });
  support = await buildPerson(database, { staff: ["support"] });
});

async function profile(id: string): Promise<Row | undefined> {
  const { rows } = await database.pool.query<Row>("select * from public.users where id = $1", [id]);
  return rows[0];
}

async function signUp(email: string | null, metadata: object): Promise<Row | undefined> {
  const { rows } = await database.pool.query<{ id: string }>(
    "insert into auth.users (id, email, raw_user_meta_data) values (gen_random_uuid(), $1, $2) returning id",
    [email, JSON.stringify(metadata)],
  );
  return profile(rows[0]?.id ?? "");
}

const update = (assignment: string, id = learner, caller = learner) =>
  asRole(database, person(caller), (client) =>
    client.query(`update public.users set ${assignment} where id = $1`, [id]),
  );

describe("the profile of a new person", () => {
  test("takes name and picture from what they signed up with", async () => {
    const made = await signUp("Kim@Example.org", {
      full_name: " Kim Lee ",
      avatar_url: "https://x/k.png",
    });
    expect(made).toMatchObject({
      name: "Kim Lee",
      email: "kim@example.org",
      email_verified: false,
      image: "https://x/k.png",
      role: "student",
      daily_ai_credits: 4,
    });
  });

  test("falls back to the address, and to a word for a person without one", async () => {
    expect(await signUp("noname@example.org", {})).toMatchObject({ name: "noname" });
    const unreachable = await signUp(null, { name: "" });
    expect(unreachable?.email).toBe(`${unreachable?.id}@no-address.invalid`);
    expect(unreachable?.name).not.toBe("");
  });

  test("takes no rights from the metadata", async () => {
    const made = await signUp("sly@example.org", { role: "admin", daily_ai_credits: 999 });
    expect(made).toMatchObject({ role: "student", daily_ai_credits: 4 });
    const { rowCount } = await database.pool.query(
      "select from public.staff_members where user_id = $1",
      [made?.id],
    );
    expect(rowCount).toBe(0);
  });

  test("follows the address, keeps the name, and goes with the account", async () => {
    const made = await signUp("old@example.org", { name: "Noor" });
    await database.pool.query(
      "update auth.users set email = 'New@example.org', email_confirmed_at = now(), raw_user_meta_data = '{\"name\": \"Other\"}' where id = $1",
      [made?.id],
    );
    expect(await profile(String(made?.id))).toMatchObject({
      name: "Noor",
      email: "new@example.org",
      email_verified: true,
    });
    await database.pool.query("delete from auth.users where id = $1", [made?.id]);
    expect(await profile(String(made?.id))).toBeUndefined();
  });
});

describe("a learner", () => {
  test("changes the own name and picture", async () => {
    expect(await update("name = 'Amina B', image = 'https://x/a.png'")).toMatchObject({
      rowCount: 1,
    });
  });

  test.each([
    "role = 'teacher'",
    "daily_ai_credits = null",
    "daily_ai_credits = 1000",
    "ai_credits_used = 0, last_credit_reset = now()",
    "organization_id = gen_random_uuid()",
    "legacy_id = 'x'",
    "archived_at = now()",
    "created_at = '2000-01-01'",
    "email = 'other@example.org'",
    "email_verified = false",
    "id = gen_random_uuid()",
  ])("cannot set %s", async (assignment) => {
    await database.pool.query("update public.users set ai_credits_used = 3 where id = $1", [
      learner,
    ]);
    await expect(update(assignment)).rejects.toMatchObject({ code: "42501" });
  });

  test("changes nobody else, adds nobody and deletes nobody", async () => {
    expect(await update("name = 'X'", support)).toMatchObject({ rowCount: 0 });
    const others = [
      "delete from public.users",
      "insert into public.users (id, name, email) values (gen_random_uuid(), 'X', 'x@example.org')",
    ];
    for (const sql of others) {
      const writing = asRole(database, person(learner), (client) => client.query(sql));
      await expect(writing).rejects.toMatchObject({ code: "42501" });
    }
  });
});

describe("support", () => {
  test("sets credits, but not the address", async () => {
    expect(await update("daily_ai_credits = 20", learner, support)).toMatchObject({ rowCount: 1 });
    await expect(update("email = 'x@example.org'", learner, support)).rejects.toMatchObject({
      code: "42501",
    });
  });
});
