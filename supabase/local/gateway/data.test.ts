import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Stack } from "../start-stack.ts";
import { connectClient, signIn, startTestStack } from "../testing/test-stack.ts";

let stack: Stack;

async function runSql(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

beforeAll(async () => {
  stack = await startTestStack(`
    create table public.things (
      id int primary key check (id < 1000), at timestamptz not null default '2026-01-02 03:04:05.678+00',
      amount numeric not null default 12.50, data jsonb not null default '{"a": [1]}',
      reason text, method text);
    alter table public.things enable row level security;
    create policy "All for signed-in" on public.things for all to authenticated using (true) with check (true);
    revoke all on public.things from anon, authenticated;
    grant select, insert, update on public.things to authenticated;
    create function public.note_request() returns trigger language plpgsql as $$
    begin
      new.reason := nullif(current_setting('request.headers', true), '')::json ->> 'x-audit-reason';
      new.method := current_setting('request.method', true);
      return new;
    end $$;
    create trigger note_request before insert or update on public.things
      for each row execute function public.note_request();
    insert into public.things (id) values (1), (2);

    create function public.add(a int, b int default 10) returns int language sql immutable as 'select a + b';
    create function public.some_things(minimum int) returns setof public.things language sql stable
      as 'select * from public.things where id >= minimum order by id';
    create function public.one_thing() returns json language sql stable
      as $$ select json_build_object('uid', auth.uid(), 'role', current_user) $$;
    create function public.refuse() returns int language plpgsql as $$
    begin
      raise sqlstate 'PT409' using message = 'Changed by someone else', detail = 'the row';
    end $$;
    create function public.complain() returns int language plpgsql as $$
    begin
      raise exception 'Not like this';
    end $$;
    create function public.sneak() returns int language plpgsql stable as $$
    begin
      insert into public.things (id) values (99);
      return 1;
    end $$;`);
});
afterAll(() => stack?.stop());

test("values look as PostgREST renders them", async () => {
  const { client } = await signIn(stack, "types@example.com");
  const { data } = await client.from("things").select("at, amount, data").eq("id", 1).single();
  expect(data).toEqual({ at: "2026-01-02T03:04:05.678+00:00", amount: 12.5, data: { a: [1] } });
});

test("what a migration revokes stays revoked", async () => {
  const { client } = await signIn(stack, "revoked@example.com");
  expect((await client.from("things").delete().eq("id", 1)).error?.code).toBe("42501");
  const anon = connectClient(stack, stack.publishableKey);
  expect((await anon.from("things").select()).error?.code).toBe("42501");
});

test("triggers see the request's headers and method on table requests", async () => {
  const { client } = await signIn(stack, "headers@example.com");
  const { data } = await client
    .from("things")
    .update({ amount: 3 })
    .eq("id", 2)
    .select("reason, method")
    .setHeader("x-audit-reason", "price list")
    .single();
  expect(data).toEqual({ reason: "price list", method: "PATCH" });
});

test("functions are called with named, left-out and unknown arguments", async () => {
  const { client } = await signIn(stack, "functions@example.com");
  expect((await client.rpc("add", { a: 1, b: 2 })).data).toBe(3);
  expect((await client.rpc("add", { a: 1 })).data).toBe(11);
  expect((await client.rpc("add", { c: 1 })).error?.code).toBe("PGRST202");
  expect((await client.rpc("absent")).error?.code).toBe("PGRST202");
});

test("a function answers the same whether it is called directly or through lite", async () => {
  const { client, user } = await signIn(stack, "same@example.com");
  const direct = await client.rpc("some_things", { minimum: 1 });
  const filtered = await client.rpc("some_things", { minimum: 1 }).select("*").limit(1000);
  expect(direct.data).toHaveLength(2);
  expect(direct.data).toEqual(filtered.data);
  expect((await client.rpc("one_thing")).data).toEqual({ uid: user.id, role: "authenticated" });
});

test("an error of a function reaches the client in PostgREST's words", async () => {
  const { client } = await signIn(stack, "errors@example.com");
  const { error, status } = await client.rpc("refuse");
  expect(status).toBe(409);
  expect(error).toMatchObject({ message: "Changed by someone else", details: "the row" });
});

test("a check constraint and a raised exception keep their code", async () => {
  const { client } = await signIn(stack, "checks@example.com");
  const check = await client.from("things").insert({ id: 1000 });
  expect(check).toMatchObject({ status: 400, error: { code: "23514" } });
  expect(check.error?.message).toMatch(/violates check constraint/);
  const raised = await client.rpc("complain");
  expect(raised).toMatchObject({ status: 400, error: { code: "P0001", message: "Not like this" } });
});

test("a stable function cannot write", async () => {
  const { client } = await signIn(stack, "sneak@example.com");
  expect((await client.rpc("sneak")).error).not.toBeNull();
  expect((await client.from("things").select("id").eq("id", 99)).data).toEqual([]);
});

test("a token that was tampered with is refused", async () => {
  const { token } = await signIn(stack, "tamper@example.com");
  const [header, , signature] = token.split(".");
  const claims = { role: "service_role", sub: "x", session_id: "y", exp: 9999999999 };
  const forged = [
    header,
    Buffer.from(JSON.stringify(claims)).toString("base64url"),
    signature,
  ].join(".");
  for (const path of ["things?select=id", "rpc/add"]) {
    const answer = await fetch(`${stack.apiUrl}/rest/v1/${path}`, {
      method: path.startsWith("rpc") ? "POST" : "GET",
      headers: {
        apikey: stack.publishableKey,
        authorization: `Bearer ${forged}`,
        "content-type": "application/json",
      },
      ...(path.startsWith("rpc") && { body: '{"a":1}' }),
    });
    expect(answer.status).toBe(401);
  }
});

test("tables and functions made later are found at once, changed ones as they are now", async () => {
  const { client } = await signIn(stack, "reload@example.com");
  await runSql(`
    create table public.later (id int primary key);
    insert into public.later values (1);
    create function public.later_too() returns int language sql as 'select 1';`);
  await expect.poll(async () => (await client.from("later").select()).data).toEqual([{ id: 1 }]);
  await expect.poll(async () => (await client.rpc("later_too")).data).toBe(1);
  await runSql(`
    alter table public.later add column name text default 'x';
    drop function public.later_too();
    create function public.later_too() returns text language sql as $$ select 'two' $$;`);
  await expect
    .poll(async () => (await client.from("later").select()).data)
    .toEqual([{ id: 1, name: "x" }]);
  await expect.poll(async () => (await client.rpc("later_too")).data).toBe("two");
});

test("a browser on another origin may sign in and read ranges", async () => {
  const preflight = await fetch(`${stack.apiUrl}/auth/v1/token`, {
    method: "OPTIONS",
    headers: {
      origin: "http://127.0.0.1:3000",
      "access-control-request-method": "POST",
      "access-control-request-headers": "apikey,x-client-info",
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-headers")).toBe("apikey,x-client-info");
  for (const path of ["/auth/v1/health", "/rest/v1/things", "/storage/v1/bucket"]) {
    const answer = await fetch(stack.apiUrl + path, { headers: { apikey: stack.publishableKey } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-expose-headers")).toContain("Content-Range");
  }
});
