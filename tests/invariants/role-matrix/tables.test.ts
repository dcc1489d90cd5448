import { beforeAll, describe, expect, test } from "vitest";
import { anon, type Caller, person, service } from "../../support/as-role.ts";
import { openTestDatabase, type Row, seededTemplate } from "../../support/database.ts";
import { buildPerson, staffRoles } from "../../support/people.ts";
import type { Expectation } from "./expectation.ts";
import { tableExpectations } from "./expectations.ts";
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
});

const rowsPerSet = 12;

/** Views answer by permission of the caller, so their rows are read as an admin. */
async function rowsOf(relation: Relation, condition: string, values: unknown[] = []) {
  const { rows } = await database.pool.query<{ row: Row }>(
    `select to_jsonb(t) as row from public.${relation.name} t where ${condition}
     order by ${relation.key.join(", ")} limit ${rowsPerSet}`,
    values,
  );
  return rows.map(({ row }) => row);
}

/** Somebody who owns rows here and has no staff role: the learner of this line. */
async function ownerOf(relation: Relation, owner: string): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>(
    `select ${owner} as id from public.${relation.name} t
     where ${owner} is not null and ${owner} not in (select user_id from public.staff_members)
     group by 1 order by count(*) desc, 1 limit 1`,
  );
  if (!rows[0]) throw new Error(`No learner owns a row of ${relation.name}: add one to the seeds.`);
  return rows[0].id;
}

async function observeLearner(relation: Relation, owner: string | undefined) {
  if (!owner) {
    const learner = person(await buildPerson(database));
    return { learner: await observe(database, learner, relation, await rowsOf(relation, "true")) };
  }
  const id = await ownerOf(relation, owner);
  const own = await rowsOf(relation, `${owner} = $1`, [id]);
  const others = await rowsOf(relation, `${owner} is distinct from $1`, [id]);
  return {
    learner: await observe(database, person(id), relation, own),
    others: await observe(database, person(id), relation, others),
  };
}

async function observeLine(relation: Relation, owner: string | undefined): Promise<Expectation> {
  const rows = await rowsOf(relation, "true");
  const observeStaff = (role: string) => observe(database, staff.get(role) ?? anon, relation, rows);
  return {
    ...(owner && { owner }),
    anon: await observe(database, anon, relation, rows),
    ...(await observeLearner(relation, owner)),
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
    expect(await observeLine(relation, expected.owner)).toEqual(expected);
  });
});
