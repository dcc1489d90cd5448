import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createScratchDatabase } from "../local/scratch.ts";
import { type Stack, startStack } from "../local/start-stack.ts";
import { connectClient } from "../local/testing/test-stack.ts";
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
  await insertLegacy(pool, "users", learner("ann"), learner("ben"));
  const account = { provider_id: "credential", ...when };
  await insertLegacy(
    pool,
    "accounts",
    { ...account, id: "1", account_id: "ann", user_id: "ann", password: await legacyHash() },
    { ...account, id: "2", account_id: "ben", user_id: "ben", password: scrypt },
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
