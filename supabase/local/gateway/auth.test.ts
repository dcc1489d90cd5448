import { afterAll, beforeAll, expect, test } from "vitest";
import type { Stack } from "../start-stack.ts";
import {
  connectClient,
  signIn,
  startTestStack,
  testPassword,
  testSiteUrl,
} from "../testing/test-stack.ts";

let stack: Stack;

beforeAll(async () => {
  stack = await startTestStack(`
    create table public.seen (user_id uuid, full_name text);
    create function public.note_user() returns trigger language plpgsql security definer set search_path = '' as $$
    begin
      insert into public.seen values (new.id, new.raw_user_meta_data ->> 'full_name');
      return new;
    end $$;
    create trigger note_user after update of raw_user_meta_data on auth.users
      for each row execute function public.note_user();`);
});
afterAll(() => stack?.stop());

const admin = () => connectClient(stack).auth.admin;
const anyone = () => connectClient(stack, stack.publishableKey);

test("administrators create, list, read, change and delete users", async () => {
  const created = await admin().createUser({
    email: "Ann@Example.com",
    password: testPassword,
    email_confirm: true,
    user_metadata: { full_name: "Ann" },
    app_metadata: { plan: "x" },
  });
  expect(created.error).toBeNull();
  const user = created.data.user;
  expect(user).toMatchObject({
    email: "ann@example.com",
    user_metadata: { full_name: "Ann" },
    app_metadata: { provider: "email", plan: "x" },
    identities: [{ provider: "email" }],
  });
  const id = user?.id ?? "";

  const changed = await admin().updateUserById(id, { user_metadata: { full_name: "Anna" } });
  expect(changed.data.user?.user_metadata).toEqual({ full_name: "Anna" });
  const { data } = await connectClient(stack).from("seen").select("full_name").eq("user_id", id);
  expect(data?.at(-1)).toEqual({ full_name: "Anna" });

  const listed = await admin().listUsers({ page: 1, perPage: 1000 });
  expect(listed.data.users.map(({ email }) => email)).toContain("ann@example.com");
  expect((await admin().getUserById(id)).data.user?.email).toBe("ann@example.com");
  expect((await admin().deleteUser(id)).error).toBeNull();
  expect((await admin().getUserById(id)).error?.code).toBe("user_not_found");
});

test("an address in use is refused in Auth's words", async () => {
  await admin().createUser({ email: "twice@example.com", password: testPassword });
  const { error } = await admin().createUser({
    email: "TWICE@example.com",
    password: testPassword,
  });
  expect(error).toMatchObject({ status: 422, code: "email_exists" });
});

test("nobody but the secret key administers users", async () => {
  const { client } = await signIn(stack, "curious@example.com");
  for (const { auth } of [client, anyone()]) {
    expect((await auth.admin.listUsers()).error).toMatchObject({ status: 403, code: "not_admin" });
  }
});

test("a secret key in a browser is refused everywhere", async () => {
  for (const path of ["/auth/v1/admin/users", "/rest/v1/seen", "/rest/v1/rpc/note_user"]) {
    const answer = await fetch(stack.apiUrl + path, {
      method: path.includes("rpc") ? "POST" : "GET",
      headers: {
        apikey: stack.secretKey,
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64)",
        "content-type": "application/json",
      },
    });
    expect([401, 403]).toContain(answer.status);
  }
});

test("a forgotten password is reset by the link in the mail, landing where the console asked", async () => {
  await admin().createUser({
    email: "forgot@example.com",
    password: testPassword,
    email_confirm: true,
  });
  const redirectTo = `${testSiteUrl}/admin/set-password`;
  await anyone().auth.resetPasswordForEmail("forgot@example.com", { redirectTo });

  const mail = stack.mails.find(({ to }) => to === "forgot@example.com");
  const link = /http\S+/.exec(mail?.text ?? "")?.[0] ?? "";
  expect(link).toContain(`${stack.apiUrl}/auth/v1/verify?`);
  const landed = await fetch(link, { redirect: "manual" });
  expect(landed.status).toBe(303);
  const location = new URL(landed.headers.get("location") ?? "");
  expect(location.origin + location.pathname).toBe(redirectTo);
  const tokens = new URLSearchParams(location.hash.slice(1));
  expect(tokens.get("type")).toBe("recovery");

  const client = anyone();
  await client.auth.setSession({
    access_token: tokens.get("access_token") ?? "",
    refresh_token: tokens.get("refresh_token") ?? "",
  });
  expect((await client.auth.updateUser({ password: "another-one-2" })).error).toBeNull();
  const { error } = await anyone().auth.signInWithPassword({
    email: "forgot@example.com",
    password: "another-one-2",
  });
  expect(error).toBeNull();

  const again = await fetch(link, { redirect: "manual" });
  expect(again.headers.get("location")).toContain("error_code=otp_expired");
});

test("a link never leads to a foreign site", async () => {
  await admin().createUser({
    email: "careful@example.com",
    password: testPassword,
    email_confirm: true,
  });
  await anyone().auth.resetPasswordForEmail("careful@example.com", {
    redirectTo: "https://evil.example/steal",
  });
  const mail = stack.mails.find(({ to }) => to === "careful@example.com");
  expect(mail?.text).not.toContain("evil.example");
});

test("an invited person lands signed in, told apart from others by type=invite", async () => {
  const redirectTo = `${testSiteUrl}/admin/set-password`;
  const { error } = await admin().inviteUserByEmail("new@example.com", { redirectTo });
  expect(error).toBeNull();
  const mail = stack.mails.find(({ to }) => to === "new@example.com");
  const landed = await fetch(/http\S+/.exec(mail?.text ?? "")?.[0] ?? "", { redirect: "manual" });
  expect(landed.headers.get("location")).toMatch(/set-password#access_token=.*&type=invite$/);
});

test("links can be made without sending a mail", async () => {
  await admin().createUser({
    email: "link@example.com",
    password: testPassword,
    email_confirm: true,
  });
  const { data, error } = await admin().generateLink({
    type: "recovery",
    email: "link@example.com",
  });
  expect(error).toBeNull();
  const landed = await fetch(data.properties?.action_link ?? "", { redirect: "manual" });
  expect(landed.headers.get("location")).toContain(`${testSiteUrl}#access_token=`);
  const unknown = await admin().generateLink({ type: "recovery", email: "nobody@example.com" });
  expect(unknown.error?.code).toBe("user_not_found");
});

test("a banned person can neither sign in nor keep a session alive, until the ban is lifted", async () => {
  const { client, user } = await signIn(stack, "banned@example.com");
  await admin().updateUserById(user.id, { ban_duration: "24h" });
  const credentials = { email: "banned@example.com", password: testPassword };
  expect((await anyone().auth.signInWithPassword(credentials)).error?.code).toBe("user_banned");
  expect((await client.auth.refreshSession()).error).not.toBeNull();
  await admin().updateUserById(user.id, { ban_duration: "none" });
  expect((await anyone().auth.signInWithPassword(credentials)).error).toBeNull();
});
