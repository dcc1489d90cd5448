import { beforeEach, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
const LAST = /last admin who can sign in/;
let ada = "";
let bea = "";

beforeEach(async () => {
  await database.pool.query("truncate public.staff_members");
  ada = await buildPerson(database, { name: "Ada", staff: ["admin"] });
  bea = await buildPerson(database, { name: "Bea", staff: ["admin"] });
});

const setRoles = (
  by: string,
  member: string,
  roles: string[],
  expected: string[],
  reason = "Left",
) =>
  asRoleCommitted(database, person(by), async (client) => {
    const { rows } = await client.query<{ roles: string }>(
      "select public.set_staff_roles($1, $2::public.staff_role[], $3::public.staff_role[], $4)::text as roles",
      [member, roles, expected, reason],
    );
    return rows[0]?.roles;
  });

const admins = async () => {
  const { rows } = await database.pool.query<{ user_id: string }>(
    "select user_id from public.staff_members where role = 'admin'",
  );
  return rows.map((row) => row.user_id);
};

describe("the last admin", () => {
  test("cannot give the role up, nor lose it to the service, a direct session or the account's end", async () => {
    await setRoles(ada, bea, [], ["admin"]);
    await expect(setRoles(ada, ada, ["editor"], ["admin"])).rejects.toThrow(LAST);
    for (const sql of [
      "delete from public.staff_members where role = 'admin'",
      "update public.staff_members set role = 'editor' where role = 'admin'",
      `delete from auth.users where id = '${ada}'`,
    ])
      await expect(database.pool.query(sql)).rejects.toThrow(LAST);
    expect(await admins()).toEqual([ada]);
  });

  test("is kept when one statement would remove them all", async () => {
    await expect(database.pool.query("delete from public.staff_members")).rejects.toThrow(LAST);
    expect((await admins()).sort()).toEqual([ada, bea].sort());
  });

  test.each(["read committed", "repeatable read", "serializable"])(
    "is kept when two admins remove each other at once (%s)",
    async (isolation) => {
      const [first, second] = await Promise.all([database.pool.connect(), database.pool.connect()]);
      try {
        for (const client of [first, second]) {
          await client.query(`begin isolation level ${isolation}`);
          await client.query("select count(*) from public.staff_members");
        }
        const remove = "delete from public.staff_members where user_id = $1";
        await first.query(remove, [bea]);
        const waiting = second.query(remove, [ada]).then(
          () => "removed",
          () => "refused",
        );
        await first.query("commit");
        expect(await waiting).toBe("refused");
        await second.query("rollback");
      } finally {
        first.release();
        second.release();
      }
      expect(await admins()).toEqual([ada]);
    },
  );

  test("is not somebody who has yet to accept the invitation, or is blocked", async () => {
    const remove = () => setRoles(ada, ada, [], ["admin"]);
    await database.pool.query("update auth.users set email_confirmed_at = null where id = $1", [
      bea,
    ]);
    await expect(remove()).rejects.toThrow(LAST);
    await database.pool.query(
      "update auth.users set email_confirmed_at = now(), banned_until = now() + interval '1 day' where id = $1",
      [bea],
    );
    await expect(remove()).rejects.toThrow(LAST);
    await database.pool.query(
      "update auth.users set banned_until = now() - interval '1 day' where id = $1",
      [bea],
    );
    expect(await remove()).toBe("{}");
  });
});

describe("the roles of a person", () => {
  test("are set together, with who granted them and why", async () => {
    const carl = await buildPerson(database, { staff: ["editor"] });
    expect(await setRoles(ada, carl, ["support", "analyst"], ["editor"], "New desk")).toBe(
      "{support,analyst}",
    );
    const { rows } = await database.pool.query<Row>(
      "select role, granted_by from public.staff_members where user_id = $1 order by role",
      [carl],
    );
    expect(rows).toEqual([
      { role: "support", granted_by: ada },
      { role: "analyst", granted_by: ada },
    ]);
    const { rows: trail } = await database.pool.query<Row>(
      "select distinct actor_id, reason from public.audit_log where table_name = 'staff_members' and record_id like $1 and actor_id is not null",
      [`${carl}%`],
    );
    expect(trail).toEqual([{ actor_id: ada, reason: "New desk" }]);
  });

  test("change only from what the caller saw, so that a click twice or a stale page does nothing", async () => {
    const carl = await buildPerson(database);
    await setRoles(ada, carl, ["editor"], []);
    await expect(setRoles(bea, carl, ["support"], [])).rejects.toMatchObject({
      code: "PT409",
      message: expect.stringContaining("They are now: editor."),
    });
  });

  test("need a reason, an account and the permission", async () => {
    const carl = await buildPerson(database, { staff: ["support"] });
    await expect(setRoles(ada, carl, [], ["support"], " ")).rejects.toMatchObject({
      code: "22023",
    });
    const nobody = "00000000-0000-4000-8000-000000000000";
    await expect(setRoles(ada, nobody, ["editor"], [])).rejects.toMatchObject({ code: "PT404" });
    await expect(setRoles(carl, carl, ["admin"], ["support"])).rejects.toMatchObject({
      code: "42501",
    });
  });
});

describe("the list of staff", () => {
  const list = (by: string) =>
    asRole(database, person(by), async (client) => {
      const { rows } = await client.query<Row>(
        "select name, roles::text, state from public.list_staff()",
      );
      return rows;
    });

  test("has a line a person, with whether they can sign in", async () => {
    const carl = await buildPerson(database, { name: "Carl", staff: ["support", "editor"] });
    await database.pool.query("update auth.users set email_confirmed_at = null where id = $1", [
      carl,
    ]);
    expect(await list(ada)).toEqual([
      { name: "Ada", roles: "{admin}", state: "active" },
      { name: "Bea", roles: "{admin}", state: "active" },
      { name: "Carl", roles: "{editor,support}", state: "invited" },
    ]);
  });

  test("is empty for everybody who may not see it", async () => {
    expect(await list(await buildPerson(database, { staff: ["support"] }))).toEqual([]);
  });
});
