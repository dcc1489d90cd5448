import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  anon,
  asRole,
  asRoleCommitted,
  type Caller,
  person,
  service,
} from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
const secret = "s3cr3t-token-value";
let learner = "";
let support = "";
let admin = "";
let session = "";

beforeAll(async () => {
  learner = await buildPerson(database);
  support = await buildPerson(database, { staff: ["support"] });
  admin = await buildPerson(database, { staff: ["admin"] });
  await database.pool.query(
    `insert into auth.identities (id, provider, provider_id, user_id, identity_data)
     values ($1, 'google', 'google-subject', $2, jsonb_build_object('email', 'a@example.org', 'token', $3::text))`,
    [randomUUID(), learner, secret],
  );
  await database.pool.query(
    `update auth.users set encrypted_password = $2, recovery_token = $2, recovery_sent_at = now() where id = $1`,
    [learner, secret],
  );
});

async function signIn(userId: string): Promise<string> {
  const id = randomUUID();
  await database.pool.query(
    "insert into auth.sessions (id, user_id, ip, user_agent, aal) values ($1, $2, '203.0.113.9', 'Firefox', 'aal1')",
    [id, userId],
  );
  await database.pool.query(
    "insert into auth.refresh_tokens (id, token, user_id, session_id) values ($4, $1, $2, $3)",
    [`${secret}-${id}`, userId, id, id],
  );
  return id;
}

beforeEach(async () => {
  session = await signIn(learner);
});

const views = ["sessions", "accounts", "verifications"] as const;

const rowsOf = (caller: Caller, view: string) =>
  asRole(database, caller, async (client) => {
    const { rows } = await client.query<Row>(`select * from public.${view}`);
    return rows;
  });

const signOut = (caller: Caller, id: string) =>
  asRoleCommitted(database, caller, (client) =>
    client.query("select public.sign_out_session($1)", [id]),
  );

describe("sessions, accounts and verifications", () => {
  test.each(views)("%s show support the person and nothing secret", async (view) => {
    const rows = await rowsOf(person(support), view);
    expect(rows.map((row) => row.user_id)).toContain(learner);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test.each(views)("%s show a learner and an editor nothing, not even their own", async (view) => {
    const editor = await buildPerson(database, { staff: ["editor"] });
    await signIn(editor);
    expect(await rowsOf(person(learner), view)).toEqual([]);
    expect(await rowsOf(person(editor), view)).toEqual([]);
  });

  test.each(views)("%s are closed to anon and to the service key", async (view) => {
    for (const caller of [anon, service]) {
      await expect(rowsOf(caller, view)).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("name what waits for an answer", async () => {
    const rows = await rowsOf(person(support), "verifications");
    expect(rows).toMatchObject([
      { user_id: learner, kind: "recovery", identifier: `${learner}@example.org` },
    ]);
  });
});

describe("signing out a session", () => {
  test("takes its refresh tokens along and is recorded with the reason", async () => {
    await signOut(person(support, { "x-audit-reason": "Lost phone" }), session);
    const { rows } = await database.pool.query(
      `select (select count(*) from auth.sessions where id = $1)::int as sessions,
         (select count(*) from auth.refresh_tokens where session_id = $1)::int as tokens`,
      [session],
    );
    expect(rows).toEqual([{ sessions: 0, tokens: 0 }]);
    const audit = await database.pool.query("select * from public.audit_log where record_id = $1", [
      session,
    ]);
    expect(audit.rows).toMatchObject([
      {
        actor_id: support,
        action: "delete",
        table_name: "sessions",
        reason: "Lost phone",
        old: { user_id: learner },
      },
    ]);
    expect(JSON.stringify(audit.rows)).not.toContain(secret);
  });

  test("is refused to those without learners.write", async () => {
    const moderator = await buildPerson(database, { staff: ["moderator"] });
    for (const id of [learner, moderator]) {
      await expect(signOut(person(id), session)).rejects.toMatchObject({ code: "42501" });
    }
    await expect(signOut(anon, session)).rejects.toMatchObject({ code: "42501" });
  });

  test("of a staff member is an admin's business", async () => {
    const staffSession = await signIn(admin);
    await expect(signOut(person(support), staffSession)).rejects.toMatchObject({ code: "42501" });
    await expect(signOut(person(admin), staffSession)).resolves.toBeDefined();
  });

  test("that has ended already answers not found", async () => {
    await expect(signOut(person(support), randomUUID())).rejects.toMatchObject({ code: "PT404" });
  });
});
