import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openCommunity } from "../../../tests/support/moderated-community.ts";

const { database, people, as, one, answer, post, comment, flag, decide, undo, reads, statusOf } =
  openCommunity();

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const caseOf = (id: string) =>
  one("select state, claimed_by, decided_at from public.moderation_cases where id = $1", [id]);

describe("a decision", () => {
  test("takes the text down, tells the author once, and is carried out once per key", async () => {
    const id = await post();
    const found = await flag(people.reader, id);
    const key = randomUUID();
    const [first, second] = await Promise.all([
      decide(people.moderator, found, "remove", { key, message: "Read the rules, please." }),
      decide(people.moderator, found, "remove", { key, message: "Read the rules, please." }),
    ]);
    expect(second).toEqual(first);
    expect(await statusOf(id)).toBe("removed");
    const told = await reads(
      people.author,
      "select title, body, may_appeal from public.notifications",
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ title: "Your post was removed", may_appeal: true });
    expect(String(told[0]?.body)).toContain("Reason: Against the rules\n\nRead the rules, please.");
    expect(
      await one(
        "select actor_id, reason from public.audit_log where table_name = 'posts' and record_id = $1 and action = 'update'",
        [id],
      ),
    ).toEqual({ actor_id: people.moderator, reason: "Against the rules" });
    await expect(decide(people.moderator, found, "ban", { key })).rejects.toThrow(
      "used for another decision",
    );
  });

  test("refuses a key that came with anything else", async () => {
    const [first, second] = [
      await flag(people.reader, await post()),
      await flag(people.reader, await post()),
    ];
    const [key, until] = [randomUUID(), new Date(Date.now() + 86_400_000).toISOString()];
    const done = await decide(people.moderator, first, "silence", { key, until });
    const later = new Date(Date.now() + 172_800_000).toISOString();
    for (const options of [
      { key, until: later },
      { key, until, message: "Please stop." },
    ])
      await expect(decide(people.moderator, first, "silence", options)).rejects.toThrow(
        "another decision",
      );
    const other = await decide(people.moderator, second, "hide");
    const undoKey = randomUUID();
    await undo(people.moderator, [done.id], undoKey);
    await expect(undo(people.moderator, [other.id], undoKey)).rejects.toThrow("another undo");
    await expect(undo(people.colleague, [done.id], undoKey)).rejects.toThrow("another undo");
  });

  test("needs a reason, a filled-in message, an end for a silence, and somebody to punish", async () => {
    const found = await flag(people.reader, await post());
    await expect(
      answer(people.moderator, "public.decide_case($1, 'remove', ' ', gen_random_uuid())", [found]),
    ).rejects.toThrow("Give the reason");
    await expect(
      decide(people.moderator, found, "warn", { message: "Dear {author}" }),
    ).rejects.toThrow("place to fill in: {author}");
    await expect(decide(people.moderator, found, "silence")).rejects.toThrow("until when");
    const ofStaff = await flag(people.reader, await post(people.colleague));
    await expect(decide(people.moderator, ofStaff, "ban")).rejects.toThrow("works here");
    await expect(decide(people.reader, found, "remove")).rejects.toMatchObject({ code: "42501" });
  });

  test("that lets a text stand which stood all the time is not told to the author", async () => {
    const found = await flag(people.reader, await post(people.second));
    await decide(people.moderator, found, "approve");
    expect(await reads(people.second, "select id from public.notifications")).toEqual([]);
  });
});

describe("a silence", () => {
  test("binds in the database, with a sentence, and ends by the clock", async () => {
    const silenced = people.stranger;
    const open = await post(people.author);
    const found = await flag(people.reader, await post(silenced));
    const done = await decide(people.moderator, found, "silence", { until: inDays(3) });
    for (const attempt of [
      () => post(silenced),
      () => comment(silenced, open),
      () => flag(silenced, open),
    ])
      await expect(attempt()).rejects.toMatchObject({
        code: "42501",
        message: expect.stringMatching(
          /^You are silenced in the community until \d+ \w+ \d{4}, \d\d:\d\d \(UTC\): Against the rules\. Until then/,
        ),
      });
    expect(await answer(silenced, "public.my_community_standing()")).toMatchObject({
      may_write: false,
    });
    // Row-level security is the wall: without the trigger that finds the words, it still stands.
    const client = await database.pool.connect();
    try {
      await client.query("begin");
      await client.query("alter table public.comments disable trigger before_all_say_penalty");
      await client.query("select set_config('request.jwt.claims', $1, true)", [
        JSON.stringify({ sub: silenced, role: "authenticated" }),
      ]);
      await client.query("set local role authenticated");
      await expect(
        client.query(
          "insert into public.comments (post_id, author_id, content) values ($1, $2, 'x')",
          [open, silenced],
        ),
      ).rejects.toThrow(/row-level security policy "Who is silenced/);
    } finally {
      await client.query("rollback");
      client.release();
    }
    expect(await reads(silenced, "select id from public.posts where id = $1", [open])).toHaveLength(
      1,
    );
    await database.pool.query(
      "update public.penalties set ends_at = now() - interval '1 second' where decision_id = $1",
      [done.id],
    );
    await comment(silenced, open);
  });

  test("of one case is lifted without touching that of another, nor the text", async () => {
    const twice = people.second;
    const texts = [await post(twice), await post(twice)];
    const cases = [
      await flag(people.reader, String(texts[0])),
      await flag(people.reader, String(texts[1])),
    ];
    const silence = await decide(people.moderator, String(cases[0]), "silence", {
      until: inDays(1),
    });
    await decide(people.moderator, String(cases[1]), "ban");
    await expect(post(twice)).rejects.toThrow("You are banned from the community");
    const { id } = await one("select id from public.penalties where decision_id = $1", [
      silence.id,
    ]);
    await answer(people.moderator, "public.lift_penalty($1, 'Apologised')", [id]);
    await expect(post(twice)).rejects.toThrow("You are banned");
    expect(await statusOf(String(texts[0]))).toBe("removed");
    const ban = await one("select id from public.penalties where user_id = $1 and kind = 'ban'", [
      twice,
    ]);
    await answer(people.colleague, "public.lift_penalty($1, 'A mistake')", [ban.id]);
    await post(twice);
    await expect(
      answer(people.colleague, "public.lift_penalty($1, 'Again')", [ban.id]),
    ).rejects.toThrow("lifted already");
  });
});

describe("an undo", () => {
  test("of an approval is told to an author who was told of it, and to no other", async () => {
    const approvals: unknown[] = [];
    for (const status of ["hidden", "visible"]) {
      const id = await post(people.second);
      const found = await flag(people.reader, id);
      await database.pool.query("update public.posts set status = $2 where id = $1", [id, status]);
      const done = await decide(people.moderator, found, "approve");
      await undo(people.colleague, [done.id]);
      approvals.push(done.id);
    }
    expect(
      await reads(
        people.second,
        "select title, body from public.notifications where decision_id = any ($1) order by created_at",
        [approvals],
      ),
    ).toMatchObject([
      { title: "Your post is visible again" },
      {
        title: "The approval of your text was taken back",
        body: expect.stringContaining("It is hidden again, until a moderator"),
      },
    ]);
  });

  test("puts back what that decision did, opens the case again, and is done once", async () => {
    const id = await post();
    const found = await flag(people.reader, id);
    const done = await decide(people.moderator, found, "silence", { until: inDays(2) });
    const key = randomUUID();
    const undone = await undo(people.colleague, [done.id], key);
    expect(undone).toMatchObject({
      undone: 1,
      results: [{ content: "restored", penalty: "lifted", reopened: true }],
    });
    expect(await undo(people.colleague, [done.id], key)).toEqual(undone);
    expect(await statusOf(id)).toBe("visible");
    expect(await caseOf(found)).toMatchObject({ state: "open", decided_at: null });
    await post(people.author);
    expect(await undo(people.moderator, [done.id])).toMatchObject({
      undone: 0,
      skips: [{ problem: "This decision was undone already." }],
    });
  });

  test("of many, days later, leaves alone what somebody changed since", async () => {
    const [kept, touched, later] = [await post(), await post(), await post()];
    const decisions: unknown[] = [];
    for (const id of [kept, touched, later])
      decisions.push((await decide(people.moderator, await flag(people.reader, id), "hide")).id);
    // A colleague restored one by hand and hid it again: the same status, but not this decision's.
    for (const status of ["visible", "hidden"])
      await as(people.colleague, "update public.posts set status = $2 where id = $1", [
        touched,
        status,
      ]);
    // Another case about the third was decided since.
    await database.pool.query("update public.posts set status = 'visible' where id = $1", [later]);
    const again = await flag(people.second, later);
    await decide(people.colleague, again, "hide");
    const answered = await undo(people.moderator, decisions);
    const byId = new Map(
      (answered.results as { id: string; content: string; since: object | null }[]).map(
        (result) => [result.id, result],
      ),
    );
    expect(decisions.map((id) => byId.get(String(id))?.content)).toEqual([
      "restored",
      "changed_since",
      "changed_since",
    ]);
    expect(byId.get(String(decisions[1]))?.since).toMatchObject({ actor_name: "The colleague" });
    expect(await statusOf(kept)).toBe("visible");
    expect(await statusOf(touched)).toBe("hidden");
    expect(await statusOf(later)).toBe("hidden");
  });
});

describe("an appeal", () => {
  test("is made once, by the author, and decided by another moderator", async () => {
    const id = await post();
    const found = await flag(people.reader, id);
    const done = await decide(people.moderator, found, "remove");
    const appeal = (by: string) =>
      answer(by, "public.appeal_decision($1, 'I quoted the rules, nothing else.')", [done.id]);
    await expect(appeal(people.reader)).rejects.toMatchObject({ code: "PT404" });
    await appeal(people.author);
    await expect(appeal(people.author)).rejects.toThrow("already");
    expect(await caseOf(found)).toMatchObject({ state: "appealed" });
    const settle = (by: string, key = randomUUID()) =>
      answer(by, "public.decide_appeal($1, 'overturned', 'You are right.', $2)", [found, key]);
    await expect(undo(people.colleague, [done.id])).resolves.toMatchObject({ undone: 0 });
    await expect(settle(people.moderator)).rejects.toThrow("another moderator");
    const key = randomUUID();
    expect(await settle(people.colleague, key)).toEqual(await settle(people.colleague, key));
    await expect(
      answer(people.colleague, "public.decide_appeal($1, 'upheld', 'It stands.', $2)", [
        found,
        key,
      ]),
    ).rejects.toThrow("another appeal");
    expect(await statusOf(id)).toBe("visible");
    expect(await caseOf(found)).toMatchObject({ state: "decided" });
    const told = await reads(
      people.author,
      "select title from public.notifications where decision_id = $1 order by created_at",
      [done.id],
    );
    expect(told.map(({ title }) => title)).toEqual([
      "Your post was removed",
      "Your appeal: the decision was overturned",
    ]);
  });
});

describe("notifications", () => {
  test("are read and marked read by the person, and by nobody changed", async () => {
    const mark = (by: string) =>
      as(by, "update public.notifications set read_at = now() where user_id = $1 returning id", [
        people.author,
      ]);
    expect(await mark(people.reader)).toEqual([]);
    expect((await mark(people.author)).length).toBeGreaterThan(0);
    await expect(
      as(people.author, "update public.notifications set title = 'You won'"),
    ).rejects.toMatchObject({ code: "42501" });
  });
});
