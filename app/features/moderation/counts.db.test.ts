import { beforeAll, expect, test } from "vitest";
import { openCommunity } from "../../../tests/support/moderated-community.ts";
import { type CaseCounts, caseCounts, casePage } from "./case";

const { database, people, answer, post, comment, flag, decide } = openCommunity();

const counts = async (filters: object) =>
  caseCounts.parse(await answer(people.moderator, "public.case_counts($1)", [filters]));
const listed = async (filters: object) =>
  casePage.parse(await answer(people.moderator, "public.list_cases($1)", [filters]));
/** Only what something waits under. */
const some = (facet: CaseCounts["reasons"]) =>
  Object.fromEntries(facet.flatMap(({ id, count }) => (count > 0 ? [[id, count]] : [])));

beforeAll(async () => {
  const talk = await post();
  const spam = await flag(people.reader, talk);
  await flag(people.reader, await post(), "spam");
  const abuse = await flag(people.reader, await post(), "abuse");
  await answer(people.moderator, "public.claim_case($1)", [spam]);
  await answer(people.colleague, "public.claim_case($1)", [abuse]);
  const reply = await comment(people.second, talk);
  await database.pool.query("select private.open_case(null, $1, 2, 'abuse', null, 1)", [reply]);
  await decide(people.moderator, await flag(people.second, await post()), "remove");
  await database.pool.query(
    "update public.moderation_cases set queued_at = now() - interval '5 hours' where id = $1",
    [abuse],
  );
});

test("a queue without filters is counted whole, without what is decided", async () => {
  const { states, claims, kinds, ages, reasons, forums } = await counts({});
  expect(states).toEqual({ open: 4 });
  expect(claims).toEqual({ me: 1, others: 1, nobody: 2 });
  expect(kinds).toEqual({ post: 3, comment: 1 });
  expect(ages).toEqual({ "1": 1, "4": 1 });
  expect(forums).toMatchObject([{ name: "Open", count: 4 }]);
  expect(some(reasons)).toEqual({ spam: 2, abuse: 2 });
  expect(reasons).toContainEqual(expect.objectContaining({ id: "off_topic", count: 0 }));
});

test("each choice is counted under the other filters, not under its own", async () => {
  const { claims, kinds, reasons } = await counts({ reasons: ["abuse"], claim: "nobody" });
  // Of abuse alone, whoever has it.
  expect(claims).toEqual({ others: 1, nobody: 1 });
  expect(kinds).toEqual({ comment: 1 });
  // Taken by nobody, whatever the reason.
  expect(some(reasons)).toEqual({ spam: 1, abuse: 1 });
});

test.each([
  { reasons: ["spam"], kind: "post" },
  { claim: "me" },
  { kind: "comment", reasons: ["abuse"] },
  { queued_to: new Date(Date.now() - 4 * 3_600_000).toISOString() },
])("the number beside a choice is how many the list shows under it: %j", async (filters) => {
  const { states } = await counts(filters);
  expect((await listed(filters)).total).toBe(states.open);
  expect((await listed({ ...filters, states: ["appealed"] })).total).toBe(0);
});
