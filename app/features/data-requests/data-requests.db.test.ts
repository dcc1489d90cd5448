import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { runMigrations } from "graphile-worker";
import Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type StripeEmulator,
  startStripeEmulator,
} from "../../../supabase/local/stripe/emulator.ts";
import { asRoleCommitted, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase, type Row } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";
import { tracesIn } from "../../../tests/support/traces.ts";
import { carryOutRequest, expireExports } from "./carry-out.server";

const database = openTestDatabase();
let emulator: StripeEmulator;
let stripe: Stripe;
let support = "";
let admin = "";
let ines = "";
const customer = "cus_ines";
/** Another person in each test: what is left of one must not be found in the next. */
let turn = 0;
let name = "";
let email = "";
let phone = "";

/** Storage in memory, with the rows that the real one keeps of its files. */
const stored = new Map<string, Uint8Array>();
const files = {
  read: async (bucket: string, path: string) => stored.get(`${bucket}/${path}`) ?? null,
  async write(bucket: string, path: string, localFile: string) {
    stored.set(`${bucket}/${path}`, await readFile(localFile));
    await query(
      "insert into storage.objects (bucket_id, name) values ($1, $2) on conflict do nothing",
      [bucket, path],
    );
  },
  async remove(bucket: string, paths: string[]) {
    for (const path of paths) stored.delete(`${bucket}/${path}`);
    await query("delete from storage.objects where bucket_id = $1 and name = any ($2)", [
      bucket,
      paths,
    ]);
  },
};

const query = async (sql: string, values: unknown[] = []) =>
  (await database.pool.query<Row>(sql, values)).rows;
const one = async (sql: string, values: unknown[] = []) => (await query(sql, values))[0] ?? {};
const request = (id: string) => one("select * from public.data_requests where id = $1", [id]);
const tracesOf = (text: string) => tracesIn(database.pool, text);
const tools = (withStripe: Stripe | null = stripe) => ({
  pool: database.pool,
  stripe: withStripe,
  files,
});

async function call(by: string, name: string, ...args: unknown[]): Promise<string> {
  const row = await asRoleCommitted(
    database,
    person(by),
    async (client) =>
      (
        await client.query<Row>(
          `select (public.${name}(${args.map((_, n) => `$${n + 1}`).join(", ")})).id`,
          args,
        )
      ).rows[0],
  );
  return String(row?.id);
}

beforeAll(async () => {
  await runMigrations({ connectionString: database.url });
  emulator = await startStripeEmulator();
  const { hostname, port } = new URL(emulator.url);
  stripe = new Stripe("sk_test_1", {
    host: hostname,
    port,
    protocol: "http",
    maxNetworkRetries: 0,
  });
  support = await buildPerson(database, { staff: ["support"] });
  admin = await buildPerson(database, { staff: ["admin"] });
});
afterAll(() => emulator.stop());

beforeEach(async () => {
  stored.clear();
  turn += 1;
  name = `Zoraida${turn}`;
  email = `zoraida${turn}@mail.example`;
  phone = `+351 90${turn}`;
  await query("delete from auth.users where id = $1", [ines || null]);
  await query("delete from storage.objects");
  ines = await buildPerson(database, { name, email });
  emulator.store.customers.set(customer, {
    id: customer,
    object: "customer",
    created: 1,
    email,
    name,
    metadata: {},
    invoice_settings: { default_payment_method: null },
  });
  await query(
    `insert into public.user_subscriptions (user_id, tier, status, stripe_customer_id, stripe_subscription_id, review_note)
     values ($1, 'pro', 'active', $2, 'sub_ines', $3)`,
    [ines, customer, `${name} called`],
  );
  await query("insert into public.user_profiles (user_id, phone_number) values ($1, $2)", [
    ines,
    phone,
  ]);
  await query(
    `with f as (insert into public.forums (title) values ('Talk') returning id)
     insert into public.posts (forum_id, author_id, title, content) select f.id, $1, 'Hello', 'All of you' from f`,
    [ines],
  );
  await query(
    "insert into public.activity_logs (user_id, action, ip_address) values ($1, 'x', '10.1.2.3')",
    [ines],
  );
  for (const [bucket, path] of [
    ["attempt-recordings", `${ines}/one.webm`],
    ["avatars", `${ines}/me.png`],
  ] as const) {
    stored.set(`${bucket}/${path}`, new Uint8Array([1, 2, 3]));
    await query("insert into storage.objects (bucket_id, name) values ($1, $2)", [bucket, path]);
  }
});

describe("a copy of a person's data", () => {
  test("holds rows, files and what Stripe keeps, with checksums and what was left out", async () => {
    const id = await call(support, "request_data_export", ines, "Asked by mail");
    expect(await carryOutRequest(tools(), id)).toBe(true);
    const { state, file_path } = await request(id);
    expect(state).toBe("done");
    const zip = unzipSync(stored.get(`data-exports/${file_path}`) ?? new Uint8Array());
    const read = (path: string) => JSON.parse(strFromU8(zip[path] ?? new Uint8Array()));
    expect(read("tables/users.json")).toMatchObject([{ email }]);
    expect(read("tables/user_profiles.json")).toMatchObject([{ phone_number: phone }]);
    expect(read(`stripe/${customer}.json`)).toMatchObject({ customer: { email } });
    expect(zip[`files/attempt-recordings/${ines}/one.webm`]).toEqual(new Uint8Array([1, 2, 3]));
    const manifest = read("manifest.json");
    expect(manifest.files).toContainEqual(
      expect.objectContaining({
        path: "tables/posts.json",
        rows: 1,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    );
    expect(JSON.stringify(manifest.left_out)).toContain("staff_notes");
    expect(Object.keys(zip).sort()).toEqual(
      ["manifest.json", ...manifest.files.map(({ path }: { path: string }) => path)].sort(),
    );
    expect(JSON.stringify(Object.values(zip).map((part) => strFromU8(part, true)))).not.toMatch(
      /encrypted_password|refresh_token/,
    );
  });

  test("is deleted when its time is over, and says so where there is no Stripe", async () => {
    const id = await call(support, "request_data_export", ines, "Asked by mail");
    await carryOutRequest(tools(null), id);
    const done = await request(id);
    expect(JSON.stringify(done.manifest)).toContain("Stripe is not connected here.");
    await query("update public.data_requests set file_expires_at = now() where id = $1", [id]);
    await expireExports(tools());
    expect(await request(id)).toMatchObject({ state: "expired", file_path: null });
    expect(stored.has(`data-exports/${done.file_path}`)).toBe(false);
  });

  test("is asked for once at a time, by support, and opened under the own name", async () => {
    const id = await call(support, "request_data_export", ines, "Asked by mail");
    await expect(call(support, "request_data_export", ines, "Again")).rejects.toThrow("already");
    await expect(call(ines, "request_data_export", ines, "Me")).rejects.toThrow("permission");
    await carryOutRequest(tools(), id);
    await asRoleCommitted(database, person(support), (client) =>
      client.query("select public.open_data_export($1)", [id]),
    );
    expect(
      await query(
        "select user_id from public.activity_logs where action = 'data_export.open' and metadata ->> 'data_request_id' = $1",
        [id],
      ),
    ).toEqual([{ user_id: support }]);
  });
});

describe("the erasure of a person", () => {
  const ask = () => call(support, "request_erasure", ines, email, "Wrote that they leave");
  const approved = async () => {
    const id = await ask();
    await call(admin, "approve_erasure", id);
    return id;
  };

  test("takes two people, and the e-mail typed", async () => {
    await expect(call(support, "request_erasure", ines, "other@x", "Wrote")).rejects.toThrow(
      "e-mail typed",
    );
    const id = await call(admin, "request_erasure", ines, email, "Wrote that they leave");
    await expect(call(support, "approve_erasure", id)).rejects.toThrow("staff.manage");
    await expect(call(admin, "approve_erasure", id)).rejects.toThrow("Somebody else approves");
    expect(await carryOutRequest(tools(), id)).toBe(false);
    await query(
      "update public.data_requests set created_at = now() - interval '25 hours' where id = $1",
      [id],
    );
    await call(admin, "approve_erasure", id);
    await call(support, "cancel_data_request", id, "They changed their mind");
    expect(await carryOutRequest(tools(), id)).toBe(false);
    expect((await request(id)).state).toBe("cancelled");
  });

  test("leaves posts, ledgers and the log without the name, and nothing else", async () => {
    const id = await approved();
    await carryOutRequest(tools(), id);
    const done = await request(id);
    expect(done).toMatchObject({ state: "done", user_id: null, reason: "[erased]" });
    expect(done.manifest).toMatchObject({ stripe_customers: 1, files: 2, accounts: 1 });
    expect(stored.size).toBe(0);
    expect(emulator.store.customers.get(customer)?.deleted).toBe(true);
    for (const text of [name, email, phone]) expect(await tracesOf(text)).toEqual([]);
    expect(await query("select author_id from public.posts where title = 'Hello'")).toContainEqual({
      author_id: null,
    });
    expect(
      (await query("select from public.subscription_events where new ->> 'tier' = 'pro'")).length,
    ).toBeGreaterThan(0);
  });

  test("erases nothing while Stripe cannot be reached or is not connected, and goes on later", async () => {
    const id = await approved();
    await carryOutRequest(tools(null), id);
    expect((await request(id)).error).toContain(
      "Stripe is not connected here. Nothing was erased.",
    );
    await call(support, "retry_data_request", id);
    const nowhere = new Stripe("sk_test_1", {
      host: "127.0.0.1",
      port: 9,
      protocol: "http",
      maxNetworkRetries: 0,
    });
    await carryOutRequest(tools(nowhere), id);
    expect(await request(id)).toMatchObject({
      state: "queued",
      error: expect.stringContaining("Nothing was erased here"),
      retry_at: expect.any(Date),
    });
    expect(stored.size).toBe(2);
    await call(support, "retry_data_request", id);
    await carryOutRequest(tools(), id);
    expect((await request(id)).state).toBe("done");
  });

  test("is tried again by itself with growing pauses, and waits for a person in the end", async () => {
    const id = await approved();
    const away = { ...files, remove: () => Promise.reject(new Error("Storage is away")) };
    const pauses: number[] = [];
    for (let tries = 1; tries <= 8; tries++) {
      await carryOutRequest({ ...tools(), files: away }, id);
      const { state, retry_at } = await request(id);
      expect(state).toBe("queued");
      pauses.push(Math.round((Number(retry_at) - Date.now()) / 60_000));
      const job = await one("select run_at from graphile_worker.jobs where key = $1", [
        `data_request:${id}`,
      ]);
      expect(job.run_at).toEqual(retry_at);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
    await expect(call(support, "cancel_data_request", id, "Stays after all")).rejects.toThrow(
      "cannot be called off any more",
    );
    await carryOutRequest({ ...tools(), files: away }, id);
    expect(await request(id)).toMatchObject({ state: "failed", retry_at: null });
    await call(support, "retry_data_request", id);
    await carryOutRequest(tools(), id);
    expect(await request(id)).toMatchObject({ state: "done", error: null });
  });

  test.each([0, 1, 2])(
    "goes on where a worker was killed: at call %i to the world",
    async (calls) => {
      const id = await approved();
      let left = calls;
      class Killed extends Error {}
      /** The worker dies: nothing of it writes any more, its lock ends with its connection. */
      const dies = async <T>(act: () => Promise<T>): Promise<T> => {
        if (left === 0) throw new Killed();
        left -= 1;
        return act();
      };
      const dying = {
        ...files,
        remove: (bucket: string, paths: string[]) => dies(() => files.remove(bucket, paths)),
      };
      await carryOutRequest({ ...tools(), files: dying }, id);
      // As a kill leaves it: running, without an error.
      await query(
        "update public.data_requests set state = 'running', error = null, retry_at = null where id = $1 and state <> 'done'",
        [id],
      );
      await carryOutRequest(tools(), id);
      expect((await request(id)).state).toBe("done");
      expect(await query("select from auth.users where id = $1", [ines])).toHaveLength(0);
    },
  );

  test("takes along the accounts that were merged into this one", async () => {
    const other = await buildPerson(database, { name: "Ines Old", email: "old@mail.example" });
    await asRoleCommitted(database, person(support), (client) =>
      client.query("select public.merge_accounts($1, $2, 'The same person')", [ines, other]),
    );
    await expect(
      call(support, "request_erasure", other, "old@mail.example", "Wrote"),
    ).rejects.toThrow("both go together");
    await carryOutRequest(tools(), await approved());
    expect(await query("select from auth.users where id = any ($1)", [[ines, other]])).toHaveLength(
      0,
    );
    expect(await tracesOf("old@mail.example")).toEqual([]);
  });
});
