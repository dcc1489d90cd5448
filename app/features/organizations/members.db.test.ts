import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { asRole, asRoleCommitted, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson, type StaffRole, staffRoles } from "../../../tests/support/people.ts";

const database = openTestDatabase();
const answer = z.object({
  batch_id: z.uuid(),
  changed: z.number(),
  left_teams: z.number().optional(),
  joined_organization: z.number().optional(),
  skipped: z.number().optional(),
});
let support = "";
let amina = "";
let boris = "";
let [college, agency, evening, abroad, alone] = ["", "", "", "", ""];

const query = async (sql: string, values: unknown[] = []) =>
  (await database.pool.query<Row>(sql, values)).rows;
const insert = async (sql: string, values: unknown[]) =>
  z.object({ id: z.uuid() }).parse((await query(`${sql} returning id`, values))[0]).id;
const organization = (name: string) =>
  insert("insert into public.organizations (name) values ($1)", [name]);
const team = (name: string, organizationId: string | null) =>
  insert("insert into public.teams (name, organization_id) values ($1, $2)", [
    name,
    organizationId,
  ]);

beforeEach(async () => {
  await query("delete from public.team_members");
  await query("delete from public.teams");
  await query("update public.users set organization_id = null where organization_id is not null");
  await query("delete from public.organizations");
  support = await buildPerson(database, { staff: ["support"] });
  amina = await buildPerson(database, { name: "Amina" });
  boris = await buildPerson(database, { name: "Boris" });
  college = await organization("College");
  agency = await organization("Agency");
  evening = await team("Evening", college);
  abroad = await team("Abroad", agency);
  alone = await team("Alone", null);
});

async function call(name: string, args: Record<string, unknown>, by = support) {
  const sql = `select public.${name}(${Object.keys(args)
    .map((arg, n) => `${arg} => $${n + 1}`)
    .join(", ")}) as answer`;
  const rows = await asRoleCommitted(
    database,
    person(by),
    async (client) => (await client.query<Row>(sql, Object.values(args))).rows,
  );
  return rows[0]?.answer;
}
const change = async (name: string, args: Record<string, unknown>, by?: string) =>
  answer.parse(await call(name, { reason: "As agreed with the school", ...args }, by));
const enrol = (organizationId: string, ...userIds: string[]) =>
  change("add_organization_members", { organization_id: organizationId, user_ids: userIds });
const join = (teamId: string, ...userIds: string[]) =>
  change("add_team_members", { team_id: teamId, user_ids: userIds, role: "member" });
const memberships = async (userId: string) => {
  const [row] = await query(
    `select o.name as organization, array(
       select t.name || ': ' || m.role from public.team_members m join public.teams t on t.id = m.team_id
       where m.user_id = u.id order by t.name) as teams
     from public.users u left join public.organizations o on o.id = u.organization_id where u.id = $1`,
    [userId],
  );
  return row;
};

describe("members of an organization", () => {
  test("come together, each once, however often it is asked", async () => {
    expect(await enrol(college, amina, boris)).toMatchObject({ changed: 2, left_teams: 0 });
    expect(await enrol(college, amina, boris)).toMatchObject({ changed: 0 });
    expect(await memberships(boris)).toEqual({ organization: "College", teams: [] });
  });

  test("leave the teams of the organization that they come from, and keep those that stand alone", async () => {
    await join(evening, amina);
    await join(alone, amina);
    expect(await enrol(agency, amina)).toMatchObject({ changed: 1, left_teams: 1 });
    expect(await memberships(amina)).toEqual({ organization: "Agency", teams: ["Alone: member"] });
  });

  test("leave with their teams; who belongs elsewhere by now stays there", async () => {
    await join(evening, amina);
    await enrol(agency, boris);
    const left = await change("remove_organization_members", {
      organization_id: college,
      user_ids: [amina, boris],
    });
    expect(left).toMatchObject({ changed: 1, left_teams: 1 });
    expect(await memberships(amina)).toEqual({ organization: null, teams: [] });
    expect(await memberships(boris)).toEqual({ organization: "Agency", teams: [] });
  });

  test("are in the audit log with who, why and what belongs together", async () => {
    await join(evening, amina);
    const { batch_id } = await enrol(agency, amina, boris);
    const trail = await query(
      "select table_name, action, actor_id, reason from public.audit_log where batch_id = $1 order by id",
      [batch_id],
    );
    const line = { actor_id: support, reason: "As agreed with the school" };
    expect(trail).toEqual([
      { table_name: "users", action: "update", ...line },
      { table_name: "users", action: "update", ...line },
      { table_name: "team_members", action: "delete", ...line },
    ]);
  });
});

describe("members of a team", () => {
  test("join its organization when they are in none, and stay in it when they leave the team", async () => {
    expect(await join(evening, amina)).toMatchObject({ changed: 1, joined_organization: 1 });
    await change("remove_team_members", { team_id: evening, user_ids: [amina] });
    expect(await memberships(amina)).toEqual({ organization: "College", teams: [] });
  });

  test("are not taken from another organization in passing", async () => {
    await enrol(agency, boris);
    await expect(join(evening, amina, boris)).rejects.toThrow(
      "Move them to the organization of the team first: Boris (Agency).",
    );
    expect(await memberships(amina)).toEqual({ organization: null, teams: [] });
  });

  test("change their role from what the caller saw", async () => {
    await join(evening, amina);
    const role = (role: string, expected: string) =>
      change("set_team_member_role", { team_id: evening, user_id: amina, role, expected });
    await role("admin", "member");
    await expect(role("viewer", "member")).rejects.toMatchObject({ code: "PT409" });
    await expect(role("owner", "admin")).rejects.toMatchObject({ code: "23514" });
    expect(await memberships(amina)).toMatchObject({ teams: ["Evening: admin"] });
  });
});

describe("a change of members", () => {
  test.each([
    ["without a reason", { reason: " " }, "22023"],
    ["of nobody", { user_ids: [] }, "22023"],
    ["of somebody who is gone", { user_ids: ["00000000-0000-4000-8000-000000000000"] }, "PT404"],
    [
      "of an organization that is gone",
      { organization_id: "00000000-0000-4000-8000-000000000000" },
      "PT404",
    ],
  ])("%s is refused", async (_what, args, code) => {
    const given = { organization_id: college, user_ids: [amina], ...args };
    await expect(change("add_organization_members", given)).rejects.toMatchObject({ code });
  });

  test("adds nobody to what is archived", async () => {
    await query("update public.organizations set archived_at = now() where id = $1", [college]);
    await query("update public.teams set archived_at = now() where id = $1", [alone]);
    for (const add of [
      () => enrol(college, amina),
      () => join(evening, amina),
      () => join(alone, amina),
    ])
      await expect(add()).rejects.toThrow(/is archived. Restore it first/);
  });

  test.each(staffRoles)("is made by %s only with learners.write", async (role: StaffRole) => {
    const staff = await buildPerson(database, { staff: [role] });
    const made = change(
      "add_organization_members",
      { organization_id: college, user_ids: [amina] },
      staff,
    );
    if (role === "admin" || role === "support")
      await expect(made).resolves.toMatchObject({ changed: 1 });
    else await expect(made).rejects.toMatchObject({ code: "42501" });
  });

  test.each([
    "update public.users set organization_id = null",
    "delete from public.team_members",
    "update public.team_members set role = 'admin'",
  ])("is not made past the functions: %s", async (sql) => {
    await join(evening, amina);
    const past = asRole(database, person(support), (client) => client.query(sql));
    await expect(past).rejects.toMatchObject({ code: "42501" });
  });

  test("that meets another one of the same people waits for it", async () => {
    const [first, second] = await Promise.all([enrol(college, amina), enrol(agency, amina)]);
    expect(first.changed + second.changed).toBe(2);
  });
});

describe("an undo", () => {
  const undo = (batchId: string) => change("undo_member_change", { batch_id: batchId });

  test("brings people back to the organization and the teams that they left, as they were", async () => {
    await join(evening, amina);
    await change("set_team_member_role", {
      team_id: evening,
      user_id: amina,
      role: "admin",
      expected: "member",
    });
    const { batch_id } = await enrol(agency, amina, boris);
    expect(await undo(batch_id)).toMatchObject({ changed: 3, skipped: 0 });
    expect(await memberships(amina)).toEqual({
      organization: "College",
      teams: ["Evening: admin"],
    });
    expect(await memberships(boris)).toEqual({ organization: null, teams: [] });
  });

  test("can itself be undone, and does nothing a second time", async () => {
    const { batch_id } = await join(evening, amina);
    const undone = await undo(batch_id);
    expect(await memberships(amina)).toEqual({ organization: null, teams: [] });
    expect(await undo(batch_id)).toMatchObject({ changed: 0, skipped: 2 });
    await undo(undone.batch_id);
    expect(await memberships(amina)).toEqual({
      organization: "College",
      teams: ["Evening: member"],
    });
  });

  test("leaves alone what changed since", async () => {
    const { batch_id } = await enrol(college, amina, boris);
    await enrol(agency, amina);
    await join(evening, boris);
    expect(await undo(batch_id)).toMatchObject({ changed: 0, skipped: 2 });
    expect(await memberships(boris)).toMatchObject({ organization: "College" });
  });

  test("is for changes of members only", async () => {
    const batchId = "11111111-2222-4333-8444-555555555555";
    await expect(undo(batchId)).rejects.toMatchObject({ code: "PT404" });
    const client = await database.pool.connect();
    await client.query("begin");
    await client.query("select set_config('app.batch_id', $1, true)", [batchId]);
    await client.query("update public.organizations set name = 'Other' where id = $1", [college]);
    await client.query("commit");
    client.release();
    await expect(undo(batchId)).rejects.toThrow(/Only a change of members/);
  });
});

describe("what has members", () => {
  test("is not deleted; empty it is", async () => {
    await join(alone, amina);
    const remove = (table: string, id: string) =>
      query(`delete from public.${table} where id = $1`, [id]);
    await expect(remove("organizations", college)).rejects.toThrow(/Archive it instead/);
    await expect(remove("teams", alone)).rejects.toThrow(/Archive it instead/);
    await remove("teams", abroad);
    await remove("organizations", agency);
  });
});

describe("the list of members", () => {
  const list = (args: object) => call("list_members", { ...args });

  test("tells them by name with their teams, a page at a time", async () => {
    await join(evening, amina, boris);
    await join(alone, boris);
    expect(await list({ organization_id: college, per_page: 1, page: 2 })).toMatchObject({
      total: 2,
      rows: [{ id: boris, name: "Boris", teams: [{ name: "Alone" }, { name: "Evening" }] }],
    });
    expect(await list({ team_id: evening, query: "AMI" })).toMatchObject({
      total: 1,
      rows: [{ id: amina, role: "member", joined_at: expect.any(String) }],
    });
    expect(await list({ organization_id: college, query: "%" })).toMatchObject({ total: 0 });
  });

  test("wants one of the two", async () => {
    await expect(list({ query: "x" })).rejects.toMatchObject({ code: "22023" });
  });
});
