import { runMigrations } from "graphile-worker";
import { beforeAll, describe, expect, test } from "vitest";
import { anon, asRole, type Caller, person, service } from "../../support/as-role.ts";
import { openTestDatabase, seededTemplate } from "../../support/database.ts";
import { buildPerson, staffRoles } from "../../support/people.ts";
import { communityFixtures, communityFunctions } from "./functions/community.ts";
import { deskFixtures, deskFunctions } from "./functions/desk.ts";
import { sharedFixtures } from "./functions/fixtures.ts";
import type { FunctionLine } from "./functions/function-line.ts";
import { learnersFunctions } from "./functions/learners.ts";
import { legacyFixtures, legacyFunctions } from "./functions/legacy.ts";
import { lessonsFunctions } from "./functions/lessons.ts";
import { mediaFunctions } from "./functions/media.ts";
import { moderationFixtures, moderationFunctions } from "./functions/moderation.ts";
import { organizationsFunctions } from "./functions/organizations.ts";
import { questionsFunctions } from "./functions/questions.ts";
import { staffFunctions } from "./functions/staff.ts";
import { stripeFixtures, stripeFunctions } from "./functions/stripe.ts";
import { chargedFixtures, subscriptionsFunctions } from "./functions/subscriptions.ts";
import { syncFixtures, syncFunctions } from "./functions/sync.ts";

const database = openTestDatabase(seededTemplate);
const personas = new Map<string, Caller>([
  ["anon", anon],
  ["service", service],
]);

beforeAll(async () => {
  personas.set("learner", person(await buildPerson(database)));
  for (const role of staffRoles) {
    personas.set(role, person(await buildPerson(database, { staff: [role] })));
  }
});

/** The service key stands for no person: functions that ask who is calling give it nothing. */
const functionLines: Record<string, FunctionLine> = {
  ...communityFunctions,
  ...deskFunctions,
  ...learnersFunctions,
  ...legacyFunctions,
  ...lessonsFunctions,
  ...mediaFunctions,
  ...moderationFunctions,
  ...organizationsFunctions,
  ...questionsFunctions,
  ...staffFunctions,
  ...stripeFunctions,
  ...subscriptionsFunctions,
  ...syncFunctions,
};

/** SQL that makes the rows which the calls name, in this order. */
const fixtures = [
  sharedFixtures,
  communityFixtures,
  stripeFixtures,
  deskFixtures,
  chargedFixtures,
  moderationFixtures,
  syncFixtures,
  legacyFixtures,
];

beforeAll(async () => {
  await runMigrations({ connectionString: database.url });
  for (const sql of fixtures) await database.pool.query(sql);
});

async function outcome(caller: Caller, call: string): Promise<"answers" | "refused" | "empty"> {
  try {
    return await asRole(database, caller, async (client) => {
      await client.query("set local search_path = public");
      const { rowCount } = await client.query(`select * from ${call}`);
      return rowCount ? "answers" : "empty";
    });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "42501") return "refused";
    if (code === "PT404") return "empty";
    throw error;
  }
}

describe("role matrix of functions", () => {
  test("has one line for every function that the API exposes, and no other", async () => {
    const { rows } = await database.pool.query(
      "select distinct proname as name from pg_proc where pronamespace = 'public'::regnamespace order by 1",
    );
    expect(rows.map((row) => row.name)).toEqual(Object.keys(functionLines).sort());
  });

  test.each(Object.entries(functionLines))("%s", async (_name, { call, answers, refused }) => {
    const observed = { answers: [] as string[], refused: [] as string[], empty: [] as string[] };
    for (const [name, caller] of personas) observed[await outcome(caller, call)].push(name);
    expect(observed.answers.sort()).toEqual([...answers].sort());
    expect(observed.refused.sort()).toEqual([...refused].sort());
  });
});
