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
