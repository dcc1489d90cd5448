import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AuthApiError } from "@supabase/supabase-js";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createScratchDatabase } from "../local/scratch.ts";
import { type Stack, startStack } from "../local/start-stack.ts";
import { connectClient } from "../local/testing/test-stack.ts";
import { sendResets } from "./resets/send-resets.ts";
import { buildLegacySchema, insertLegacy } from "./testing/legacy-database.ts";
import { learner, when } from "./testing/open-import.ts";
import { runImport } from "./testing/run-import.ts";

const password = "the old password";
const scrypt = `${"ab".repeat(16)}:${"cd".repeat(64)}`;
let folder: string;
let stack: Stack;

const anyone = () => connectClient(stack, stack.publishableKey);

/** The hash that the seed scripts of the legacy wrote: cost 10, version 2b. */
async function legacyHash(): Promise<string> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ hash: string }>(
      "select overlay(extensions.crypt($1, extensions.gen_salt('bf', 10)) placing '$2b$' from 1 for 4) as hash",
      [password],
    );
    return rows[0]?.hash ?? "";
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pte-legacy-"));
  stack = await startStack({ folder, fast: true });
  const from = await createScratchDatabase(stack.databasePort, "legacy");
  const pool = new pg.Pool({ connectionString: from });
  await buildLegacySchema(pool);
  await insertLegacy(pool, "users", ...["ann", "ben", "cas", "dan", "eve"].map(learner));
  const account = { provider_id: "credential", ...when };
  await insertLegacy(
    pool,
    "accounts",
    { ...account, id: "1", account_id: "ann", user_id: "ann", password: await legacyHash() },
    ...["ben", "cas", "dan", "eve"].map((name) => ({
      ...{ ...account, id: name, account_id: name, user_id: name, password: scrypt },
    })),
  );
  await pool.end();
  const report = await runImport(from, stack.databaseUrl);
  expect(report.problems).toEqual([]);
});

afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe("people of the legacy database sign in through Supabase Auth", () => {
  test("with the password they had, where its hash is bcrypt", async () => {
    const { data, error } = await anyone().auth.signInWithPassword({
      ...{ email: "ann@example.org", password },
    });
    expect(error).toBeNull();
    expect(data.user?.user_metadata).toMatchObject({ full_name: "ann" });
    const wrong = await anyone().auth.signInWithPassword({
      ...{ email: "ann@example.org", password: "another password" },
    });
    expect(wrong.error?.code).toBe("invalid_credentials");
  });

  test("others with a new one, by the link of a mail", async () => {
    const email = "ben@example.org";
    for (const tried of [password, scrypt, " "]) {
      const { error } = await anyone().auth.signInWithPassword({ email, password: tried });
      expect(error?.code).toBe("invalid_credentials");
    }
    await anyone().auth.resetPasswordForEmail(email);
    const mail = stack.mails.find(({ to }) => to === email);
    const landed = await fetch(/http\S+/.exec(mail?.text ?? "")?.[0] ?? "", { redirect: "manual" });
    const tokens = new URLSearchParams(new URL(landed.headers.get("location") ?? "").hash.slice(1));
    const client = anyone();
    await client.auth.setSession({
      access_token: tokens.get("access_token") ?? "",
      refresh_token: tokens.get("refresh_token") ?? "",
    });
    expect((await client.auth.updateUser({ password: "a new password" })).error).toBeNull();
    const { error } = await anyone().auth.signInWithPassword({ email, password: "a new password" });
    expect(error).toBeNull();
  });
});

/** Runs SQL as role postgres. */
async function ask(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

describe("people whose password did not come over are mailed a link to set a new one", () => {
  const send = async (settings: Partial<Parameters<typeof sendResets>[1]> = {}) => {
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    try {
      const { auth } = connectClient(stack);
      return await sendResets(client, {
        ...{ auth, page: undefined, perMinute: 6000, dryRun: false, progress: () => undefined },
        ...settings,
      });
    } finally {
      await client.end();
    }
  };
  let before = 0;
  const mailed = () =>
    stack.mails
      .slice(before)
      .map(({ to }) => to)
      .toSorted();
  const refusing = (status: number, message: string) => ({
    auth: {
      resetPasswordForEmail: async () => ({
        data: null,
        error: new AuthApiError(message, status, undefined),
      }),
    },
  });

  beforeAll(() => {
    // What was mailed before is no matter of these.
    before = stack.mails.length;
  });

  test("a dry run counts them and mails nobody; who has set one since is not among them", async () => {
    expect(await send({ dryRun: true })).toMatchObject({ sent: 0, left: 3 });
    expect(mailed()).toEqual([]);
  });

  test("when Auth sends no more for now, the sending ends and says when to go on", async () => {
    const report = await send(refusing(429, "email rate limit exceeded"));
    expect(report).toMatchObject({ sent: 0, refused: 0, left: 3 });
    expect(report.stopped).toContain("in an hour");
    expect(await ask("select from private.legacy_ledger where reason like 'The mail%'")).toEqual(
      [],
    );
  });

  test("three refusals in a row end it too, and the ledger names each of them", async () => {
    const report = await send(refusing(500, "Error sending recovery email"));
    expect(report).toMatchObject({ sent: 0, refused: 3, left: 3 });
    expect(report.stopped).toContain("Error sending recovery email");
    const lines = await ask(
      "select legacy_id, kind from private.legacy_ledger where reason like 'The mail to set a new password was not sent%' order by 1",
    );
    expect(lines).toEqual(
      ["cas", "dan", "eve"].map((name) => ({ legacy_id: name, kind: "review" })),
    );
  });

  test("a command that was killed after Auth had sent does not send again", async () => {
    const [cas] = await ask("select id from public.users where legacy_id = 'cas'");
    await ask("select private.begin_legacy_reset($1)", cas?.id);
    await connectClient(stack).auth.resetPasswordForEmail("cas@example.org");
    expect(await send()).toMatchObject({ settled: 1, sent: 2, left: 0, stopped: null });
    expect(mailed()).toEqual(["cas@example.org", "dan@example.org", "eve@example.org"]);
  });

  test("everybody is mailed once, however often it is started", async () => {
    expect(await send()).toMatchObject({ settled: 0, sent: 0, left: 0 });
    expect(mailed()).toHaveLength(3);
    const lines = await ask(
      "select kind, count(*)::int as n from private.legacy_ledger where reason like 'The mail%' group by 1",
    );
    expect(lines).toEqual([{ kind: "changed", n: 3 }]);
  });
});
