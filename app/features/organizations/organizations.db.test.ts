import { beforeAll, describe, expect, test } from "vitest";
import { asRole, type Caller, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let member: Caller = person("");
let stranger: Caller = person("");
let support: Caller = person("");

beforeAll(async () => {
  const memberId = await buildPerson(database);
  member = person(memberId);
  stranger = person(await buildPerson(database));
  support = person(await buildPerson(database, { staff: ["support"] }));
  await database.pool.query(
    `with school as (insert into public.organizations (name) values ('School') returning id),
       team as (insert into public.teams (name, organization_id) select 'Evening', id from school returning id)
     insert into public.team_members (team_id, user_id) select id, $1 from team`,
    [memberId],
  );
});

const as = (caller: Caller, sql: string) =>
  asRole(database, caller, async (client) => (await client.query<Row>(sql)).rows);

describe("organizations and teams", () => {
  test("let a member see the own team, and nobody but staff the organization", async () => {
    const teams =
      "select t.name, m.role from public.teams t join public.team_members m on m.team_id = t.id";
    expect(await as(member, teams)).toEqual([{ name: "Evening", role: "member" }]);
    expect(await as(stranger, teams)).toEqual([]);
    expect(await as(member, "select id from public.organizations")).toEqual([]);
    expect(await as(support, "select name from public.organizations")).toEqual([
      { name: "School" },
    ]);
  });

  test("hold one team of a name in an organization, in any case", async () => {
    const again =
      "insert into public.teams (name, organization_id) select 'EVENING', id from public.organizations";
    await expect(as(support, again)).rejects.toMatchObject({ code: "23505" });
  });

  test("give a new API key to support only", async () => {
    const issue = `select public.issue_organization_api_key((select organization_id from public.teams)) as key`;
    expect(await as(support, issue)).toEqual([
      { key: expect.stringMatching(/^pte_[0-9a-f]{64}$/) },
    ]);
    await expect(as(member, issue)).rejects.toMatchObject({ code: "PT404" });
  });

  test("do not let a member raise the own standing", async () => {
    const raise = "update public.team_members set role = 'admin' returning role";
    await expect(as(member, raise)).rejects.toMatchObject({ code: "42501" });
  });
});
