import { beforeAll, describe, expect, test } from "vitest";
import { anon, asRole, type Caller, person, service } from "../../../tests/support/as-role.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson, staffRoles } from "../../../tests/support/people.ts";

const database = openTestDatabase();

/** Ledgers, with a column to change; the triggers alone write the first two. */
const ledgers = [
  { table: "audit_log", column: "reason", triggerOnly: true },
  { table: "subscription_events", column: "reason", triggerOnly: true },
  { table: "ai_credit_usage", column: "model", triggerOnly: false },
  { table: "activity_logs", column: "target", triggerOnly: false },
  { table: "sync_job_rows", column: "reason", triggerOnly: false },
] as const;

const callers: [string, Caller][] = [
  ["anon", anon],
  ["service", service],
];

beforeAll(async () => {
  callers.push(["learner", person(await buildPerson(database))]);
  for (const role of staffRoles) {
    callers.push([role, person(await buildPerson(database, { staff: [role] }))]);
  }
});

async function refusals(sql: string, except: string[] = []): Promise<string[]> {
  const allowed: string[] = [];
  for (const [name, caller] of callers.filter(([name]) => !except.includes(name))) {
    const outcome = await asRole(database, caller, (client) => client.query(sql)).then(
      () => "done",
      (error: { code?: string }) => error.code ?? "failed",
    );
    if (outcome !== "42501") allowed.push(`${name}: ${outcome}`);
  }
  return allowed;
}

describe.each(ledgers)("$table", ({ table, column, triggerOnly }) => {
  test("is changed, deleted or emptied by nobody through the API", async () => {
    expect(await refusals(`update public.${table} set ${column} = null`)).toEqual([]);
    expect(await refusals(`delete from public.${table}`)).toEqual([]);
    expect(await refusals(`truncate public.${table}`)).toEqual([]);
  });

  test("is written by the system only", async () => {
    const except = triggerOnly ? [] : ["service"];
    expect(await refusals(`insert into public.${table} default values`, except)).toEqual([]);
  });
});
