import { expect, test } from "vitest";
import type { Mail } from "~/platform/mail/sender.server";
import { openCommunity } from "../../../tests/support/moderated-community.ts";
import { mailNotifications } from "./mail-notifications.server.ts";

const { database, people, one, post, flag, decide } = openCommunity();

test("the author gets one mail with the reason, also when two workers run and the first try failed", async () => {
  await decide(people.moderator, await flag(people.reader, await post()), "remove");
  const refuse = mailNotifications(() => Promise.reject(new Error("The server is busy.")));
  await refuse.run({}, { pool: database.pool });
  expect(
    await one("select mailed_at, mail_attempts, mail_error from public.notifications"),
  ).toEqual({ mailed_at: null, mail_attempts: 1, mail_error: "The server is busy." });

  const sent: Mail[] = [];
  const task = mailNotifications(async (mail) => {
    sent.push(mail);
  });
  await Promise.all([1, 2].map(() => task.run({}, { pool: database.pool })));
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ subject: "Your post was removed" });
  expect(sent[0]?.body).toContain("Reason: Against the rules");
  expect((await one("select mailed_at from public.notifications")).mailed_at).not.toBeNull();
});

test("an address that takes no mail holds up nobody else's", async () => {
  for (const author of [people.reader, people.second])
    await decide(people.moderator, await flag(people.stranger, await post(author)), "remove");
  const sent: string[] = [];
  const task = mailNotifications(async ({ recipient }) => {
    if (recipient.startsWith(people.reader)) throw new Error("550 No such mailbox");
    sent.push(recipient);
  });
  for (let n = 0; n < 2; n++) await task.run({}, { pool: database.pool });
  expect(sent).toEqual([`${people.second}@example.org`]);
});
