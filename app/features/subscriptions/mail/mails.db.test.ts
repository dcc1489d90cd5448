import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Mail } from "~/platform/mail/sender.server";
import { asRoleCommitted, person } from "../../../../tests/support/as-role.ts";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { sendSubscriptionMails } from "./send-mails.server";

const database = openTestDatabase();
const { pool } = database;

async function comp(learner: string, key = randomUUID()) {
  const support = await buildPerson(database, { staff: ["support"] });
  const args = JSON.stringify({ tier: "premium", until: "2031-03-01T00:00:00Z" });
  const act = () =>
    asRoleCommitted(database, person(support), (client) =>
      client.query("select public.act_on_subscription($1, 'comp', $2, 'Prize', $3)", [
        learner,
        args,
        key,
      ]),
    );
  await act();
  await act();
}

test("a learner gets one mail about an action, in their own time, however many workers send", async () => {
  const learner = await buildPerson(database, { name: "Asha", email: "asha@example.org" });
  await pool.query(
    "insert into public.user_profiles (user_id, timezone) values ($1, 'Asia/Dhaka')",
    [learner],
  );
  await comp(learner);
  const sent: Mail[] = [];
  const { run } = sendSubscriptionMails(async (mail) => void sent.push(mail));
  await Promise.all([run({}, { pool }), run({}, { pool }), run({}, { pool })]);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    recipient: "asha@example.org",
    subject: "You were given access for free",
    body: expect.stringContaining("You have Premium until 1 Mar 2031, 06:00 (Asia/Dhaka)."),
  });
});

/** As if so many minutes had gone by for the mails of this person. */
const pass = (learner: string, minutes: number) =>
  pool.query(
    "update public.subscription_mails set next_try_at = next_try_at - make_interval(mins => $2) where user_id = $1",
    [learner, minutes],
  );
const mailOf = async (learner: string) => {
  const { rows } = await pool.query(
    "select sent_at, error, attempts from public.subscription_mails where user_id = $1",
    [learner],
  );
  return rows[0];
};

test("a mail whose worker died while it sent is sent again later, as the same mail", async () => {
  const learner = await buildPerson(database, { email: "lost@example.org" });
  await comp(learner);
  const sent: string[] = [];
  const arrives = (mail: Mail) => void sent.push(mail.id);
  const dying = sendSubscriptionMails(async (mail) => {
    arrives(mail);
    // The worker is gone before it can note anything: its try stands there as begun.
    return new Promise<never>(() => undefined);
  });
  void dying.run({}, { pool });
  await expect.poll(() => sent).toHaveLength(1);
  const { run } = sendSubscriptionMails(async (mail) => arrives(mail));
  await run({}, { pool });
  expect(sent).toHaveLength(1);
  await pass(learner, 15);
  await run({}, { pool });
  expect(sent).toEqual([sent[0], sent[0]]);
  expect(await mailOf(learner)).toMatchObject({ sent_at: expect.any(Date), attempts: 2 });
});

test("a mail that could not be sent waits and is sent later; the others go out", async () => {
  const first = await buildPerson(database, { email: "first@example.org" });
  await comp(first);
  await comp(await buildPerson(database, { email: "second@example.org" }));
  const sent: string[] = [];
  let broken = true;
  const { run } = sendSubscriptionMails(async ({ recipient }) => {
    if (broken && recipient.startsWith("first")) throw new Error("Mailbox full");
    sent.push(recipient);
  });
  await run({}, { pool });
  expect(sent).toEqual(["second@example.org"]);
  expect(await mailOf(first)).toEqual({ sent_at: null, error: "Mailbox full", attempts: 1 });
  broken = false;
  await run({}, { pool });
  expect(sent).toEqual(["second@example.org"]);
  await pass(first, 1);
  await run({}, { pool });
  expect(sent).toEqual(["second@example.org", "first@example.org"]);
});
