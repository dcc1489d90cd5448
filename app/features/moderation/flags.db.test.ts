import { describe, expect, test } from "vitest";
import { openCommunity } from "../../../tests/support/moderated-community.ts";

const { database, people, as, one, post, comment, flag, reads } = openCommunity();

describe("flags", () => {
  test("of two people at the same moment open one case, which counts both", async () => {
    const id = await post();
    const [first, second] = await Promise.all([
      flag(people.reader, id, "spam"),
      flag(people.second, id, "abuse"),
    ]);
    expect(first).toBe(second);
    expect(
      await one(
        "select reports, severity, reason, score from public.moderation_cases where id = $1",
        [first],
      ),
    ).toMatchObject({ reports: 2, severity: 4, reason: "abuse", score: 430 });
  });

  test("stand once a person a thing, also when pressed twice at once", async () => {
    const id = await post();
    const presses = await Promise.allSettled([flag(people.reader, id), flag(people.reader, id)]);
    expect(presses.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(
      await one("select reports from public.moderation_cases where post_id = $1", [id]),
    ).toEqual({ reports: 1 });
    await expect(flag(people.reader, id)).rejects.toThrow("You have flagged this already.");
  });

  test("are about what others wrote and one can see, in the own name, for a reason of the list", async () => {
    const id = await post();
    const isRefused = { code: "42501" };
    await expect(flag(people.author, id)).rejects.toMatchObject(isRefused);
    await expect(
      as(
        people.reader,
        "insert into public.flags (post_id, reason, flagged_by) values ($1, 'spam', $2)",
        [id, people.second],
      ),
    ).rejects.toMatchObject(isRefused);
    await expect(flag(people.reader, id, "envy")).rejects.toThrow("Choose one of the reasons.");
    await database.pool.query("update public.posts set status = 'hidden' where id = $1", [id]);
    await expect(flag(people.reader, id)).rejects.toThrow("not there any more");
  });

  test("on a comment have a case of their own, with the reach of the post", async () => {
    const id = await post();
    await database.pool.query("update public.posts set view_count = 900 where id = $1", [id]);
    const about = await comment(people.second, id);
    const [row] = await as(
      people.reader,
      "insert into public.flags (comment_id, reason, note) values ($1, 'off_topic', 'Ask elsewhere') returning case_id",
      [about],
    );
    expect(await flag(people.reader, id)).not.toBe(row?.case_id);
    expect(
      await one("select reach, title, excerpt from public.moderation_cases where id = $1", [
        row?.case_id,
      ]),
    ).toEqual({ reach: 900, title: "How to breathe", excerpt: "Thanks" });
  });

  test("are seen by who raised them and by staff, and cases by staff only", async () => {
    const id = await post();
    await flag(people.reader, id);
    const mine = "select id from public.flags where post_id = $1";
    expect(await reads(people.reader, mine, [id])).toHaveLength(1);
    expect(await reads(people.author, mine, [id])).toHaveLength(0);
    expect(await reads(people.moderator, mine, [id])).toHaveLength(1);
    const cases = "select id from public.moderation_cases where post_id = $1";
    expect(await reads(people.author, cases, [id])).toHaveLength(0);
    expect(await reads(people.moderator, cases, [id])).toHaveLength(1);
  });

  test("after a decision open a new case", async () => {
    const id = await post();
    const first = await flag(people.reader, id);
    await as(
      people.moderator,
      "select public.decide_case($1, 'approve', 'It is fine', gen_random_uuid())",
      [first],
    );
    expect(await flag(people.second, id)).not.toBe(first);
  });
});
