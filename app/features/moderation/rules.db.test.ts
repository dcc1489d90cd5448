import { describe, expect, test } from "vitest";
import { openCommunity } from "../../../tests/support/moderated-community.ts";

const { database, people, as, one, answer, post, comment, statusOf } = openCommunity();

async function rule(kind: string, parameters: object, action = "hold"): Promise<string> {
  await answer(people.moderator, "public.try_moderation_rule($1, $2)", [kind, parameters]);
  const [row] = await as(
    people.moderator,
    `insert into public.moderation_rules (name, kind, parameters, action, severity, is_active)
     values ($1, $2, $3, $4, 3, true) returning id`,
    [`Rule ${kind}`, kind, parameters, action],
  );
  return String(row?.id);
}

const switchOff = (id: string) =>
  as(people.moderator, "update public.moderation_rules set is_active = false where id = $1", [id]);

describe("a rule", () => {
  test("goes live only as it was tried, and the trial says what it would have caught", async () => {
    await post(people.author, "Buy my ESSAY-service now");
    const parameters = { terms: ["essay service"] };
    const insert = (active: boolean) =>
      as(
        people.moderator,
        `insert into public.moderation_rules (name, kind, parameters, action, is_active)
         values ('Essay sellers', 'blocked_terms', $1, 'hold', $2) returning id`,
        [parameters, active],
      );
    await expect(insert(true)).rejects.toThrow("Try the rule against what people wrote");
    const [draft] = await insert(false);
    const trial = await answer(
      people.moderator,
      "public.try_moderation_rule('blocked_terms', $1, 100)",
      [parameters],
    );
    expect(trial).toMatchObject({ looked_at: 1, caught: 1, caught_taken_down: 0 });
    expect(trial.examples).toMatchObject([{ type: "post", caught: "“essay service”" }]);
    await as(
      people.moderator,
      "update public.moderation_rules set is_active = true where id = $1",
      [draft?.id],
    );
    await expect(
      as(
        people.moderator,
        `update public.moderation_rules set parameters = '{"terms":["other words"]}' where id = $1`,
        [draft?.id],
      ),
    ).rejects.toThrow("Try the rule");
    await switchOff(String(draft?.id));
  });

  test.each([
    ["blocked_terms", { terms: [] }, "Give 1 to 500 terms."],
    ["blocked_terms", { terms: ["!"] }, "A term is a word"],
    ["newcomer_links", { account_days: 400, contributions: 1, links: 1 }, "from 0 to 365"],
    ["repeated_text", { times: 1, hours: 1, min_length: 20, by: "me" }, "author or anyone"],
    ["repeated_text", { times: 1.5, hours: 1, min_length: 20, by: "author" }, "from 1 to 50"],
    ["regular_expression", { pattern: "(a+)+$" }, "no kind of rule"],
  ])("of the kind %s with %j is refused with a sentence", async (kind, parameters, sentence) => {
    await expect(
      answer(people.moderator, "public.try_moderation_rule($1, $2)", [kind, parameters]),
    ).rejects.toThrow(sentence);
  });

  test("is tried by moderators only", async () => {
    await expect(
      answer(people.reader, `public.try_moderation_rule('blocked_terms', '{"terms":["word"]}')`),
    ).rejects.toMatchObject({ code: "42501" });
  });

  test("holds blocked terms whatever their case and markup, in posts, comments and edits", async () => {
    const id = await rule("blocked_terms", { terms: ["leaked papers", "79+ guaranteed"] });
    const held = await post(people.author, "I have <b>Leaked</b>   PAPERS, write to me");
    expect(await statusOf(held)).toBe("hidden");
    expect(
      await one(
        `select k.state, k.rule_id, k.severity, h.caught from public.moderation_cases k
         join public.moderation_case_rules h on h.case_id = k.id where k.post_id = $1`,
        [held],
      ),
    ).toEqual({ state: "open", rule_id: id, severity: 3, caught: "“leaked papers”" });
    const fine = await post(people.author, "Papers leaked from the printer.");
    expect(await statusOf(fine)).toBe("visible");
    const about = await comment(people.reader, fine, "79 guaranteed!");
    expect(await one("select status from public.comments where id = $1", [about])).toEqual({
      status: "hidden",
    });
    await as(people.author, "update public.posts set content = 'leaked papers' where id = $1", [
      fine,
    ]);
    expect(await statusOf(fine)).toBe("hidden");
    // Whoever moderates may quote what is blocked.
    expect(await statusOf(await post(people.moderator, "No leaked papers here."))).toBe("visible");
    await switchOff(id);
  });

  test("holds the links of newcomers, and lets those pass who have written before", async () => {
    const id = await rule("newcomer_links", { account_days: 0, contributions: 2, links: 1 });
    const link = "See https://example.org";
    expect(await statusOf(await post(people.stranger, link))).toBe("hidden");
    await post(people.stranger, "Good morning");
    await post(people.stranger, "Good evening");
    expect(await statusOf(await post(people.stranger, link))).toBe("visible");
    await switchOff(id);
  });

  test("flags repeated text and leaves it visible", async () => {
    const id = await rule(
      "repeated_text",
      { times: 1, hours: 24, min_length: 20, by: "anyone" },
      "flag",
    );
    const words = "Everybody should follow my channel about dictation";
    await post(people.reader, words);
    const again = await post(people.second, `${words}!!`);
    expect(await statusOf(again)).toBe("visible");
    expect(
      await one("select rule_id, reports from public.moderation_cases where post_id = $1", [again]),
    ).toEqual({ rule_id: id, reports: 0 });
    await switchOff(id);
  });

  test("leaves alone what an import or the system writes", async () => {
    const id = await rule("blocked_terms", { terms: ["imported word"] });
    const { rows } = await database.pool.query(
      `insert into public.posts (forum_id, author_id, title, content)
       select forum_id, author_id, title, 'An imported word' from public.posts limit 1 returning status`,
    );
    expect(rows).toEqual([{ status: "visible" }]);
    await switchOff(id);
  });
});
