import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, person, service } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let support = "";
let organization = "";

beforeAll(async () => {
  support = await buildPerson(database, { staff: ["support", "moderator"] });
  const { rows } = await database.pool.query<{ id: string }>(
    "insert into public.organizations (name, max_users) values ('Language School', 5) returning id",
  );
  organization = rows[0]?.id ?? "";
});

async function trail(recordId: string): Promise<Row[]> {
  const { rows } = await database.pool.query(
    "select * from public.audit_log where record_id = $1 order by id",
    [recordId],
  );
  return rows;
}

describe("the audit log", () => {
  test("says who changed what, why, in which request and batch", async () => {
    const batch = randomUUID();
    const headers = {
      "x-audit-reason": "New contract",
      "x-request-id": "req-7",
      "x-batch-id": batch,
    };
    await asRoleCommitted(database, person(support, headers), (client) =>
      client.query(
        "update public.organizations set max_users = 50, status = 'suspended' where id = $1",
        [organization],
      ),
    );
    expect((await trail(organization)).at(-1)).toMatchObject({
      actor_id: support,
      actor_role: "support,moderator",
      action: "update",
      table_name: "organizations",
      reason: "New contract",
      request_id: "req-7",
      batch_id: batch,
      old: { max_users: 5, status: "active" },
      new: { max_users: 50, status: "suspended" },
    });
  });

  test.each([
    ["UTF-8''Gr%C3%BC%C3%9Fe%20%25", "Grüße %"],
    ["UTF-8''%FF", "UTF-8''%FF"],
  ])("reads the reason %s", async (header, reason) => {
    await asRoleCommitted(database, person(support, { "x-audit-reason": header }), (client) =>
      client.query("update public.organizations set max_users = max_users + 1 where id = $1", [
        organization,
      ]),
    );
    expect((await trail(organization)).at(-1)).toMatchObject({ reason });
  });

  test("keeps the whole row of an insert, without version and time of change", async () => {
    const [first] = await trail(organization);
    expect(first).toMatchObject({
      action: "insert",
      actor_id: null,
      actor_role: "postgres",
      old: null,
    });
    expect(first?.new).toMatchObject({ name: "Language School", max_users: 5 });
    expect(Object.keys(first?.new ?? {})).not.toContain("version");
  });

  test("never holds a redacted value, but says that it changed", async () => {
    const key = await asRoleCommitted(database, person(support), async (client) => {
      const { rows } = await client.query("select public.issue_organization_api_key($1) as key", [
        organization,
      ]);
      return String(rows[0].key);
    });
    const { rows } = await database.pool.query(
      `select api_key_hash = encode(sha256(convert_to($2, 'UTF8')), 'hex') as matches from public.organizations where id = $1`,
      [organization, key],
    );
    expect(rows).toEqual([{ matches: true }]);
    expect((await trail(organization)).at(-1)).toMatchObject({
      old: { api_key_hash: "[redacted]" },
      new: { api_key_hash: "[redacted]" },
    });
  });

  test("has no line for an update that changes nothing", async () => {
    const before = await trail(organization);
    await asRoleCommitted(database, service, (client) =>
      client.query("update public.organizations set name = name where id = $1", [organization]),
    );
    expect(await trail(organization)).toEqual(before);
  });

  test("names the service where nobody is signed in, and ignores a malformed batch id", async () => {
    const headers = { "x-batch-id": "not a uuid" };
    await asRoleCommitted(database, { ...service, headers }, (client) =>
      client.query("delete from public.organizations where id = $1", [organization]),
    );
    const last = (await trail(organization)).at(-1);
    expect(last).toMatchObject({
      action: "delete",
      actor_id: null,
      actor_role: "service_role",
      batch_id: null,
      new: null,
    });
    expect(last?.old).toMatchObject({ name: "Language School" });
  });

  test("is read by auditors; a person reads the own actions", async () => {
    const learner = await buildPerson(database, { name: "Before" });
    await asRoleCommitted(database, person(learner), (client) =>
      client.query("update public.users set name = 'After' where id = $1", [learner]),
    );
    const seenBy = (id: string) =>
      asRole(database, person(id), async (client) => {
        const { rows } = await client.query("select distinct actor_id from public.audit_log");
        return rows.map((row) => row.actor_id);
      });
    expect(await seenBy(learner)).toEqual([learner]);
    expect(await seenBy(support)).toEqual(expect.arrayContaining([learner, support]));
    expect(await seenBy(await buildPerson(database, { staff: ["editor"] }))).toEqual([]);
  });
});

describe("what a request says of its writes", () => {
  const addTeam = (by: string, headers: Record<string, string>, name: string) =>
    asRoleCommitted(database, person(by, headers), async (client) => {
      const sql = "insert into public.teams (name) values ($1) returning id";
      const { rows } = await client.query<{ id: string }>(sql, [name]);
      return rows[0]?.id ?? "";
    });
  const batchOf = async (id: string) => (await trail(id)).at(-1)?.batch_id;
  const teamsNamed = async (name: string) =>
    (await database.pool.query("select from public.teams where name = $1", [name])).rowCount;

  test("is less than what a function was told by its own parameter", async () => {
    const learner = await buildPerson(database);
    const headers = { "x-audit-reason": "Of the header" };
    const id = await asRoleCommitted(database, person(support, headers), async (client) => {
      const sql = "select (public.request_data_export($1, 'Of the parameter')).id";
      return String((await client.query(sql, [learner])).rows[0].id);
    });
    expect((await trail(id)).map(({ reason }) => reason)).toEqual(["Of the parameter"]);
  });

  test("ties several requests of one person together", async () => {
    const batch = randomUUID();
    const one = await addTeam(support, { "x-batch-id": batch }, "Several one");
    const two = await addTeam(support, { "x-batch-id": batch }, "Several two");
    expect([await batchOf(one), await batchOf(two)]).toEqual([batch, batch]);
  });

  test("joins no batch of somebody else, of the service or of nobody", async () => {
    const colleague = await buildPerson(database, { staff: ["support"] });
    const headers = { "x-batch-id": randomUUID() };
    await addTeam(support, headers, "Joined: mine");
    await expect(addTeam(colleague, headers, "Joined: theirs")).rejects.toThrow(/somebody else/);
    expect(await teamsNamed("Joined: theirs")).toBe(0);

    const ofService = { "x-batch-id": randomUUID() };
    await asRoleCommitted(database, { ...service, headers: ofService }, (client) =>
      client.query("insert into public.teams (name) values ('Joined: service')"),
    );
    await expect(addTeam(support, ofService, "Joined: theirs")).rejects.toThrow(/somebody else/);
  });

  test("lets one of two people have a batch that both begin at once", async () => {
    const headers = { "x-batch-id": randomUUID() };
    const people = await Promise.all(
      Array.from({ length: 6 }, () => buildPerson(database, { staff: ["support"] })),
    );
    const outcomes = await Promise.allSettled(
      people.map((id) => addTeam(id, headers, "Begun at once")),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await teamsNamed("Begun at once")).toBe(1);
  });

  test("opens no batch that was recorded with its outcome, or undone", async () => {
    const record = (id: string, undoes: string | null) =>
      database.pool.query(
        `insert into public.batches (id, kind, undoes, table_names, changed, unchanged, skipped, skips, created_by)
         values ($1, case when $2::uuid is null then 'bulk_edit' else 'undo' end, $2, '{teams}', 1, 0, 0, '[]', $3)`,
        [id, undoes, support],
      );
    const batch = randomUUID();
    await addTeam(support, { "x-batch-id": batch }, "Still open");
    const undo = randomUUID();
    await record(undo, batch);
    for (const id of [batch, undo])
      await expect(addTeam(support, { "x-batch-id": id }, "Too late")).rejects.toThrow(/closed/);
    expect(await teamsNamed("Too late")).toBe(0);
  });
});
