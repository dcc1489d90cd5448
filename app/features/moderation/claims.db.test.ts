import { describe, expect, test } from "vitest";
import { openCommunity } from "../../../tests/support/moderated-community.ts";

const { database, people, as, one, answer, post, flag, decide } = openCommunity();

const claim = (id: string, caseId: string) => answer(id, "public.claim_case($1)", [caseId]);
const next = (id: string) => answer(id, "public.claim_next_case()");

describe("a claim", () => {
  test("keeps others away with who and until when, and is renewed by its owner", async () => {
    const id = await flag(people.reader, await post());
    const first = await claim(people.moderator, id);
    await expect(claim(people.colleague, id)).rejects.toThrow(
      /^The moderator took this case a moment ago, until \d\d:\d\d \(UTC\) at least\.$/,
    );
    await expect(decide(people.colleague, id, "remove")).rejects.toMatchObject({
      code: "PT409",
      hint: "claimed",
    });
    const renewed = await claim(people.moderator, id);
    expect(Date.parse(String(renewed.claimed_until))).toBeGreaterThan(
      Date.parse(String(first.claimed_until)),
    );
    await decide(people.moderator, id, "approve");
  });

  test("that ran out is none", async () => {
    const id = await flag(people.reader, await post());
    await claim(people.moderator, id);
    await database.pool.query(
      "update public.moderation_cases set claimed_until = now() - interval '1 second' where id = $1",
      [id],
    );
    expect(await claim(people.colleague, id)).toMatchObject({ case_id: id });
    await decide(people.colleague, id, "approve");
  });

  test("of the next case gives two people who ask at once two cases, and the gravest first", async () => {
    const mild = await flag(people.reader, await post(), "off_topic");
    const grave = await flag(people.reader, await post(), "self_harm");
    const taken = await Promise.all([next(people.moderator), next(people.colleague)]);
    expect(taken.map(({ case_id }) => case_id).sort()).toEqual([mild, grave].sort());
    expect(await next(people.moderator)).toEqual({ case_id: null, claimed_until: null });
    const [{ answer: queue } = {}] = await as(
      people.moderator,
      "select public.list_cases() as answer",
    );
    expect((queue as { rows: { id: string }[] }).rows.map(({ id }) => id)).toEqual([grave, mild]);
    for (const [person, one] of [
      [people.moderator, taken[0]],
      [people.colleague, taken[1]],
    ] as const)
      await decide(person, String(one?.case_id), "approve");
  });

  test("is handed over with a note, or given back", async () => {
    const id = await flag(people.reader, await post());
    await claim(people.moderator, id);
    await expect(
      answer(people.moderator, "public.hand_over_case($1, $2)", [id, people.reader]),
    ).rejects.toThrow("somebody who moderates");
    await answer(people.moderator, "public.hand_over_case($1, $2, 'You know her')", [
      id,
      people.colleague,
    ]);
    await expect(claim(people.moderator, id)).rejects.toMatchObject({ code: "PT409" });
    expect(await one("select body from public.moderation_notes where case_id = $1", [id])).toEqual({
      body: "You know her",
    });
    await answer(people.colleague, "public.release_case($1)", [id]);
    await claim(people.moderator, id);
    await decide(people.moderator, id, "approve");
  });

  test("does not help against a decision made meanwhile, which is told with who and when", async () => {
    const id = await flag(people.reader, await post());
    const both = await Promise.allSettled([
      decide(people.moderator, id, "remove"),
      decide(people.colleague, id, "approve"),
    ]);
    const refused = both.find(({ status }) => status === "rejected");
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(String(refused?.status === "rejected" && refused.reason)).toMatch(
      /The (moderator|colleague) decided this a moment ago: (remove|approve)\./,
    );
  });

  test("is for moderators", async () => {
    const id = await flag(people.reader, await post());
    await expect(claim(people.author, id)).rejects.toMatchObject({ code: "42501" });
  });
});
