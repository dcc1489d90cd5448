import { beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../tests/support/database.ts";
import type { Report } from "./report.ts";
import { userId } from "./tables/people/users.ts";
import { buildLegacySchema, insertLegacy } from "./testing/legacy-database.ts";
import { runImport } from "./testing/run-import.ts";

const legacy = openTestDatabase("platform_template");
const ours = openTestDatabase();
const org = "00000000-0000-4000-8000-0000000000a1";
const team = "00000000-0000-4000-8000-0000000000b1";
const scrypt = `${"ab".repeat(16)}:${"cd".repeat(64)}`;
const when = { created_at: "2025-03-01T10:00:00", updated_at: "2025-04-01T10:00:00" };
let bcrypt = "";
let report: Report;

async function reasons(id: string): Promise<string[]> {
  const { rows } = await ours.pool.query<{ line: string }>(
    "select kind || ' ' || coalesce(field, 'row') as line from private.legacy_ledger where legacy_id = $1 order by id",
    [id],
  );
  return rows.map(({ line }) => line);
}

async function person(legacyId: string) {
  const { rows } = await ours.pool.query(
    `select u.name, u.email, u.role, u.daily_ai_credits, u.organization_id, u.email_verified, u.version,
       a.encrypted_password, u.created_at at time zone 'UTC' = '2025-03-01 10:00' as same_created,
       u.updated_at at time zone 'UTC' = '2025-04-01 10:00' as same_updated
     from public.users u join auth.users a on a.id = u.id where u.legacy_id = $1`,
    [legacyId],
  );
  return rows[0];
}

beforeAll(async () => {
  await buildLegacySchema(legacy.pool);
  const { rows } = await ours.pool.query<{ hash: string }>(
    "select extensions.crypt('old password', extensions.gen_salt('bf', 4)) as hash",
  );
  bcrypt = rows[0]?.hash ?? "";
  await insertLegacy(legacy.pool, "organizations", {
    ...{ id: org, name: "School", slug: "Not A Slug", plan_type: "Enterprise", api_key: "sk-123" },
    ...{
      status: "closed",
      max_users: 0,
      settings: '{"a": 1}',
      webhook_url: "ftp://x",
      ...when,
    },
  });
  await insertLegacy(
    legacy.pool,
    "users",
    ...[
      {
        id: "Abc",
        name: "Ann",
        email: "Ann@Example.org ",
        email_verified: true,
        organization_id: org,
      },
      { id: "aBC", name: "Ann again", email: "ann@example.org", organization_id: team },
      { id: "scr", name: " ", email: "scr@example.org", role: "Teacher", daily_ai_credits: -1 },
      { id: "adm", name: "Boss", email: "boss@example.org", role: "admin", daily_ai_credits: 0 },
      { id: "nob", name: "Nobody", email: "nobody", role: null, last_credit_reset: "infinity" },
      { id: "own", name: "Own", email: "Owner@example.org", role: "wizard", ai_credits_used: -3 },
    ].map((user) => ({
      email_verified: false,
      daily_ai_credits: 4,
      ai_credits_used: 0,
      ...when,
      ...user,
    })),
  );
  await insertLegacy(
    legacy.pool,
    "accounts",
    {
      id: "1",
      account_id: "Abc",
      provider_id: " Credential",
      user_id: "Abc",
      password: bcrypt,
      ...when,
    },
    { id: "2", account_id: "x@y", provider_id: "email", user_id: "Abc", password: bcrypt, ...when },
    {
      id: "3",
      account_id: "g-1",
      provider_id: "google",
      user_id: "Abc",
      access_token: "t0p",
      ...when,
    },
    { id: "4", account_id: "g-1", provider_id: "google", user_id: "scr", ...when },
    {
      id: "5",
      account_id: "scr",
      provider_id: "credential",
      user_id: "scr",
      password: scrypt,
      ...when,
    },
    {
      id: "6",
      account_id: "nob",
      provider_id: "credential",
      user_id: "nob",
      password: bcrypt,
      ...when,
    },
  );
  await insertLegacy(
    legacy.pool,
    "teams",
    { id: team, name: "Staff", organization_id: org, ...when },
    {
      id: "00000000-0000-4000-8000-0000000000b2",
      name: "STAFF",
      organization_id: org,
      created_at: "2025-06-01",
      updated_at: "infinity",
    },
    { id: "00000000-0000-4000-8000-0000000000b3", name: "Alone", ...when },
  );
  await insertLegacy(
    legacy.pool,
    "team_members",
    {
      id: "00000000-0000-4000-8000-0000000000c1",
      team_id: team,
      user_id: "Abc",
      role: "viewer",
      joined_at: "2025-01-01",
      created_at: "2025-01-01",
    },
    {
      id: "00000000-0000-4000-8000-0000000000c2",
      team_id: team,
      user_id: "Abc",
      role: "Admin",
      joined_at: "2025-02-01",
      created_at: "2025-02-01",
    },
    {
      id: "00000000-0000-4000-8000-0000000000c3",
      team_id: team,
      user_id: "aBC",
      role: null,
      joined_at: "2025-02-01",
      created_at: "2025-02-01",
    },
  );
  await insertLegacy(legacy.pool, "sessions", {
    ...{ id: "s", token: "secret", user_id: "Abc", expires_at: "2025-01-01" },
    ...when,
  });
  // An admin has signed up before the import, with an address that the legacy knows too.
  await ours.pool.query(
    "insert into auth.users (id, email) values ('00000000-0000-4000-8000-0000000000d1', 'owner@example.org')",
  );
  await ours.pool.query(
    "insert into public.staff_members (user_id, role) values ('00000000-0000-4000-8000-0000000000d1', 'admin')",
  );
  report = await runImport(legacy.url, ours.url);
});

describe("people of the legacy database", () => {
  test("all add up, and the state is told", () => {
    expect(report.problems).toEqual([]);
    expect(report.state).toBe("L11");
    expect(report.tables.find(({ table }) => table === "users")).toMatchObject({
      read: 6,
      imported: 6,
    });
    expect(report.leftOut).toContainEqual(expect.objectContaining({ table: "sessions", rows: 1 }));
  });

  test("a bcrypt password still works, times are UTC, nothing is updated after the insert", async () => {
    expect(await person("Abc")).toMatchObject({
      ...{ name: "Ann", email: "ann@example.org", email_verified: true, organization_id: org },
      ...{ encrypted_password: bcrypt, version: 1, same_created: true, same_updated: true },
    });
    const { rows } = await ours.pool.query(
      "select encrypted_password = extensions.crypt('old password', encrypted_password) as opens from auth.users where id = $1",
      [userId("Abc")],
    );
    expect(rows).toEqual([{ opens: true }]);
  });

  test("ids that differ in case alone are two people; one keeps the login, both their data", async () => {
    expect(userId("Abc")).not.toBe(userId("aBC"));
    expect(await person("aBC")).toMatchObject({
      email: `${userId("aBC")}@no-address.invalid`,
      organization_id: null,
    });
    expect(await reasons("aBC")).toEqual(["review email", "changed organization_id"]);
  });

  test("a scrypt hash is not taken over: the person sets a new password", async () => {
    expect(await person("scr")).toMatchObject({
      ...{ encrypted_password: "", role: "teacher", name: "scr", daily_ai_credits: null },
    });
    expect(await reasons("scr")).toContain("changed password");
  });

  test("nobody becomes staff; admins are listed, unknown words reviewed", async () => {
    expect(await person("adm")).toMatchObject({ role: "student", daily_ai_credits: 4 });
    expect(await reasons("adm")).toContain("review role");
    const { rows } = await ours.pool.query("select count(*)::int as n from public.staff_members");
    expect(rows).toEqual([{ n: 1 }]);
  });

  test("who has no usable address, or one that is taken, keeps the data without a login", async () => {
    expect(await person("nob")).toMatchObject({ email: `${userId("nob")}@no-address.invalid` });
    expect(await person("own")).toMatchObject({ email: `${userId("own")}@no-address.invalid` });
    expect(await reasons("nob")).toEqual(["review email", "changed last_credit_reset"]);
  });

  test("identities are one a provider and subject, without tokens", async () => {
    const { rows } = await ours.pool.query(
      "select provider, provider_id, user_id from auth.identities order by provider, user_id",
    );
    expect(rows).toHaveLength(3);
    expect(rows).toContainEqual({ provider: "google", provider_id: "g-1", user_id: userId("Abc") });
    const { rows: leaks } = await ours.pool.query(
      "select from private.legacy_ledger where old::text ~ 't0p|sk-123' or old::text like '%$2%'",
    );
    expect(leaks).toEqual([]);
  });

  test("organizations and teams keep what fits; the rest is noted", async () => {
    const { rows } = await ours.pool.query(
      "select name, slug, plan_type, status, max_users, settings, webhook_url, api_key_hash from public.organizations",
    );
    expect(rows).toEqual([
      {
        ...{ name: "School", slug: null, plan_type: "premium", status: "suspended", max_users: 10 },
        ...{ settings: { a: 1 }, webhook_url: null, api_key_hash: null },
      },
    ]);
    const { rows: teams } = await ours.pool.query("select name from public.teams order by name");
    expect(teams.map(({ name }) => name)).toEqual(["Alone", "STAFF (2)", "Staff"]);
    const { rows: members } = await ours.pool.query(
      "select user_id, role, joined_at::date::text as joined from public.team_members order by role",
    );
    expect(members).toEqual([
      { user_id: userId("Abc"), role: "admin", joined: "2025-01-01" },
      { user_id: userId("aBC"), role: "member", joined: "2025-02-01" },
    ]);
  });
});

describe("a second run", () => {
  test("changes nothing", async () => {
    const count = `select (select count(*) from private.legacy_ledger)::int as ledger, (select count(*) from public.audit_log)::int as audit,
      (select count(*) from private.legacy_ids)::int as ids`;
    const before = await ours.pool.query(count);
    const again = await runImport(legacy.url, ours.url);
    expect(again.problems).toEqual([]);
    expect(again.tables.every(({ read, already }) => read === already)).toBe(true);
    expect((await ours.pool.query(count)).rows).toEqual(before.rows);
  });

  test("leaves alone what changed in the source since, and says so", async () => {
    await legacy.pool.query("update users set name = 'Ann Other' where id = 'Abc'");
    const again = await runImport(legacy.url, ours.url);
    expect(again.problems).toEqual([]);
    expect(again.remarks).toContainEqual(
      expect.stringContaining("users: 1 rows changed in the source"),
    );
    expect(await person("Abc")).toMatchObject({ name: "Ann" });
  });
});
