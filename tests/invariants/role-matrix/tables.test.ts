import { beforeAll, describe, expect, test } from "vitest";
import { anon, asRole, type Caller, person, service } from "../../support/as-role.ts";
import { openTestDatabase, type Row, seededTemplate } from "../../support/database.ts";
import { buildPerson, staffRoles } from "../../support/people.ts";
import type { Expectation } from "./expectation.ts";
import { tableExpectations } from "./expectations.ts";
import { legacyFixtures } from "./functions/legacy.ts";
import { observe } from "./observe-table.ts";
import { exposedRelations, type Relation } from "./relations.ts";

const database = openTestDatabase(seededTemplate);
const staff = new Map<string, Caller>();
let relations: Relation[] = [];

beforeAll(async () => {
  relations = await exposedRelations(database);
  for (const role of staffRoles) {
    staff.set(role, person(await buildPerson(database, { staff: [role] })));
  }
  await openEverythingForLearners();
  await moderateInABatch();
  await database.pool.query(legacyFixtures);
  await signInAndForgetPassword(await buildPerson(database));
  await signInAndForgetPassword(await buildPerson(database));
});

/** What depends on tier or progress is for other tests: here every lesson opens, every test runs. */
async function openEverythingForLearners(): Promise<void> {
  await database.pool.query(`
    insert into public.user_subscriptions (user_id, tier, status)
    select id, 'premium', 'active' from public.users
    on conflict (user_id) do update
      set tier = 'premium', status = 'active', end_date = null, trial_ends_at = null;
    update public.test_attempts set status = 'in_progress';`);
}

/** A batch that is not of content, as the seeded one is. */
async function moderateInABatch(): Promise<void> {
  await database.pool.query(
    `insert into public.batches (id, kind, table_names, changed, unchanged, skipped)
     values (gen_random_uuid(), 'bulk_edit', '{posts}', 1, 0, 0)`,
  );
}

/** Rows of the auth schema that only Supabase Auth makes: a session and a pending recovery. */
async function signInAndForgetPassword(id: string): Promise<void> {
  await database.pool.query(
    "insert into auth.sessions (id, user_id) values (gen_random_uuid(), $1)",
    [id],
  );
  await database.pool.query(
    "update auth.users set recovery_token = 'hash', recovery_sent_at = now() where id = $1",
    [id],
  );
}

const rowsPerSet = 40;

/** Rows as an admin sees them: some views answer by the permission of the caller alone. */
function rowsOf(relation: Relation, condition: string, values: unknown[] = []): Promise<Row[]> {
  return asRole(database, staff.get("admin") ?? service, async (client) => {
    if (relation.kind === "table") await client.query("reset role");
    const { rows } = await client.query<{ row: Row }>(
      `select to_jsonb(t) as row from public.${relation.name} t where ${condition}
       order by ${relation.key.join(", ")} limit ${rowsPerSet}`,
      values,
    );
    return rows.map(({ row }) => row);
  });
}

/** Somebody who owns rows here and has no staff role: the learner of this line. */
function ownerOf(relation: Relation, owner: string): Promise<string> {
  return asRole(database, staff.get("admin") ?? service, async (client) => {
    if (relation.kind === "table") await client.query("reset role");
    const { rows } = await client.query<{ id: string }>(
      `select ${owner} as id from public.${relation.name} t
       where ${owner} is not null and ${owner} not in (select user_id from public.staff_members)
       group by 1 order by count(*) desc, 1 limit 1`,
    );
    if (!rows[0]) throw new Error(`No learner owns a row of ${relation.name}: seed one.`);
    return rows[0].id;
  });
}

async function observeLearner(relation: Relation, { owner, sends }: Expectation) {
  if (!owner) {
    const learner = person(await buildPerson(database));
    return {
      learner: await observe(database, learner, relation, await rowsOf(relation, "true"), sends),
    };
  }
  const id = await ownerOf(relation, owner);
  const own = await rowsOf(relation, `${owner} = $1`, [id]);
  const others = await rowsOf(relation, `${owner} is distinct from $1`, [id]);
  return {
    learner: await observe(database, person(id), relation, own, sends),
    others: await observe(database, person(id), relation, others, sends),
  };
}

async function observeLine(relation: Relation, expected: Expectation): Promise<Expectation> {
  const { owner, sends } = expected;
  const staffIds = [...staff.values()].map(({ sub }) => sub);
  const rows = owner
    ? await rowsOf(relation, `(${owner} = any ($1::uuid[])) is not true`, [staffIds])
    : await rowsOf(relation, "true");
  const observeStaff = (role: string) =>
    observe(database, staff.get(role) ?? anon, relation, rows, sends);
  return {
    ...(owner && { owner }),
    ...(sends && { sends }),
    anon: await observe(database, anon, relation, rows, sends),
    ...(await observeLearner(relation, expected)),
    admin: await observeStaff("admin"),
    editor: await observeStaff("editor"),
    support: await observeStaff("support"),
    moderator: await observeStaff("moderator"),
    analyst: await observeStaff("analyst"),
    service: await observe(database, service, relation, rows),
  };
}

describe("role matrix of tables and views", () => {
  test("has one line for every table and view that the API exposes, and no other", () => {
    expect(relations.map(({ name }) => name)).toEqual(Object.keys(tableExpectations).sort());
  });

  test.each(Object.entries(tableExpectations))("%s", async (name, expected) => {
    const relation = relations.find((candidate) => candidate.name === name);
    if (!relation) throw new Error(`${name} does not exist.`);
    expect(await observeLine(relation, expected)).toEqual(expected);
  });
});
