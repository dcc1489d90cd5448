import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { asRole, type Caller, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson, type StaffRole } from "../../../tests/support/people.ts";

const database = openTestDatabase();
const staff = new Map<StaffRole, Caller>();
let marisol = "";

const answer = z.object({
  rows: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      tier: z.string().nullable(),
      stripe_customer_id: z.string().nullable(),
      matched: z.string().nullable(),
    }),
  ),
  total: z.number(),
  total_is_estimate: z.boolean(),
});

const PEOPLE = [
  ["Marisol Quintanilla", "mari.sol@gmail.example"],
  ["Katarzyna Wojciechowska", "kasia_w@poczta.example"],
  ["Bartholomew O'Brien", "bart%brien@mail.example"],
  ["Li Na", "li.na@mail.example"],
  ["Aliya Nazarbekova", "aliya@mail.example"],
] as const;

beforeAll(async () => {
  for (const role of ["admin", "support", "moderator", "editor"] as const)
    staff.set(role, person(await buildPerson(database, { name: `Staff ${role}`, staff: [role] })));
  const ids: string[] = [];
  for (const [name, email] of PEOPLE) ids.push(await buildPerson(database, { name, email }));
  marisol = ids[0] ?? "";
  await database.pool.query(
    `insert into public.user_subscriptions (user_id, tier, status, stripe_customer_id, stripe_subscription_id)
     values ($1, 'premium', 'active', 'cus_NffrFeUfNV2Hib', 'sub_1MowQVLkdIwHu7ix')
     on conflict (user_id) do update set tier = 'premium', status = 'active',
       stripe_customer_id = excluded.stripe_customer_id, stripe_subscription_id = excluded.stripe_subscription_id`,
    [marisol],
  );
});

async function list(args: object, role: StaffRole = "support") {
  const caller = staff.get(role);
  if (!caller) throw new Error(`Nobody is ${role}`);
  const given = Object.entries(args);
  const sql = `select public.list_learners(${given.map(([name], n) => `${name} => $${n + 1}`).join(", ")}) as answer`;
  const values = given.map(([, value]) => value);
  const [row] = await asRole(
    database,
    caller,
    async (client) => (await client.query(sql, values)).rows,
  );
  return answer.parse(row?.answer);
}
const names = async (query: string, role?: StaffRole) =>
  (await list({ query }, role)).rows.map(({ name }) => name);

describe("a person is found", () => {
  test.each([
    ["the first letters of the name", "mari", "Marisol Quintanilla"],
    ["any part of the name", "ntanil", "Marisol Quintanilla"],
    ["parts in any order, letters in any case", "QUINT  maris", "Marisol Quintanilla"],
    ["the e-mail", "mari.sol@gmail.example", "Marisol Quintanilla"],
    ["a part of the e-mail", "sol@gm", "Marisol Quintanilla"],
    ["a name and a part of the e-mail", "kata poczta", "Katarzyna Wojciechowska"],
    ["characters that SQL's LIKE would read as any", "kasia_w", "Katarzyna Wojciechowska"],
    ["a per cent sign in the e-mail", "bart%b", "Bartholomew O'Brien"],
    ["a quote in the name", "o'brien", "Bartholomew O'Brien"],
    ["a part of the Stripe customer", "nfFrFeUfNV", "Marisol Quintanilla"],
    ["the Stripe subscription", "sub_1MowQVLkdIwHu7ix", "Marisol Quintanilla"],
    ["a letter too many", "katarrzyna", "Katarzyna Wojciechowska"],
    ["a wrong letter", "quintamilla", "Marisol Quintanilla"],
    ["two letters swapped", "marsiol", "Marisol Quintanilla"],
    ["two misspelt words", "katarzina wojcechowska", "Katarzyna Wojciechowska"],
    ["a misspelt name in an e-mail", "aliyya@mail.example", "Aliya Nazarbekova"],
  ])("by %s", async (_what, query, name) => {
    expect((await names(query))[0]).toBe(name);
  });

  test("by any part of the id", async () => {
    expect(await names(marisol)).toEqual(["Marisol Quintanilla"]);
    expect(await names(marisol.slice(9, 23).toUpperCase())).toEqual(["Marisol Quintanilla"]);
  });

  test("by two letters, the beginning of the name first", async () => {
    expect(await names("li")).toEqual(["Li Na"]);
    expect((await names("ali"))[0]).toBe("Aliya Nazarbekova");
  });

  test("under a new name, and no more by a name that nobody has", async () => {
    const id = await buildPerson(database, { name: "Before Zwyczajny" });
    await database.pool.query("update public.users set name = 'After Niezwykly' where id = $1", [
      id,
    ]);
    expect(await names("niezwikly")).toEqual(["After Niezwykly"]);
    expect(await names("zwyczjny")).toEqual([]);
  });
});

test.each([
  "",
  "   ",
  "%",
  "_",
  "\\",
  "'",
  '"',
  "(",
  ":*",
  "&|!",
  "\u0001",
  "😀",
  "x".repeat(5000),
])("survives %j", async (query) => {
  expect((await list({ query })).rows).toBeInstanceOf(Array);
});

test("says by what each one was found", async () => {
  const matched = async (query: string) => (await list({ query })).rows[0]?.matched;
  expect(await matched("mari.sol@gmail.example")).toBe("exact");
  expect(await matched("maris")).toBe("start");
  expect(await matched("tanilla")).toBe("part");
  expect(await matched("cus_Nffr")).toBe("stripe");
  expect(await matched("tanjlla quintanjlla")).toBe("similar");
});

test("is narrowed by tier and state, sorted, and counted", async () => {
  const premium = await list({ tiers: ["premium"], statuses: ["active"] });
  expect(premium).toMatchObject({ total: 1, total_is_estimate: false });
  expect(premium.rows[0]).toMatchObject({ name: "Marisol Quintanilla", tier: "premium" });
  expect((await list({ query: "mail", tiers: ["premium"] })).rows.map(({ name }) => name)).toEqual([
    "Marisol Quintanilla",
  ]);
  const byName = await list({ sort: "name", descending: false, per_page: 2, page: 2 });
  expect(byName.rows).toHaveLength(2);
  expect(byName.total).toBeGreaterThanOrEqual(9);
});

test("tells moderators no tier and finds nobody by a Stripe id for them", async () => {
  const [found] = (await list({ query: "marisol" }, "moderator")).rows;
  expect(found).toMatchObject({ tier: null, stripe_customer_id: null });
  expect(await names("cus_NffrFeUfNV2Hib", "moderator")).toEqual([]);
  await expect(list({ tiers: ["premium"] }, "moderator")).rejects.toThrow(/subscriptions.read/);
});

test("is closed to who may not read learners", async () => {
  await expect(list({}, "editor")).rejects.toThrow(/learners.read/);
  await expect(list({ sort: "password" })).rejects.toThrow(/cannot be sorted/);
});
