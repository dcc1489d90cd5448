import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import pg from "pg";
import { z } from "zod";
import { carryOutRequest } from "../../app/features/data-requests/carry-out.server.ts";
import { type Api, tokenOf } from "./api.ts";
import type { Measurement } from "./report.ts";

/** Of one person: attempts, and posts and comments that an erasure has to rewrite in place. */
const ATTEMPTS = 9_400;
const POSTS = 300;
const COMMENTS = 300;

const secondsSince = (started: number) => (performance.now() - started) / 1000;

async function newPerson(pool: pg.Pool, name: string): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
     values ($1::uuid, $1::uuid || '@bench.example', now(), jsonb_build_object('full_name', $2::text))`,
    [id, name],
  );
  return id;
}

async function fill(pool: pg.Pool, person: string): Promise<void> {
  await pool.query(
    `insert into public.reading_attempts
     select (jsonb_populate_record(null::public.reading_attempts, sample || jsonb_build_object(
       'id', gen_random_uuid(), 'user_id', $1::uuid, 'created_at', now() - n * interval '1 minute'))).*
     from (select to_jsonb(a) as sample from public.reading_attempts a limit 1) s, generate_series(1, $2::int) n`,
    [person, ATTEMPTS],
  );
  await pool.query(
    `insert into public.posts (forum_id, author_id, title, content)
     select f.id, $1, 'How I learned word' || n, repeat('A line that a learner writes. ', 10)
     from (select id from public.forums limit 1) f, generate_series(1, $2::int) n`,
    [person, POSTS],
  );
  await pool.query(
    `insert into public.comments (post_id, author_id, content)
     select p.id, $1, 'Thank you, number ' || n from (select id from public.posts limit 1) p, generate_series(1, $2::int) n`,
    [person, COMMENTS],
  );
  // As autovacuum leaves them.
  await pool.query(
    "analyze public.reading_attempts, public.posts, public.comments, public.audit_log",
  );
}

/** Takes what a copy writes, and keeps nothing of it but its size. */
function sinkOfFiles() {
  let written = 0;
  return {
    read: async () => null,
    async write(_bucket: string, _path: string, localFile: string) {
      written += (await stat(localFile)).size;
    },
    remove: async () => undefined,
    size: () => written,
  };
}

async function carryOut(pool: pg.Pool, kind: "export" | "erasure", person: string) {
  const { rows } = await pool.query(
    "insert into public.data_requests (kind, user_id, state, reason) values ($1, $2, 'queued', 'Bench') returning id",
    [kind, person],
  );
  const files = sinkOfFiles();
  const id = String(rows[0]?.id);
  const started = performance.now();
  await carryOutRequest({ pool, stripe: null, files }, id);
  const seconds = secondsSince(started);
  const { rows: ends } = await pool.query(
    "select state, error from public.data_requests where id = $1",
    [id],
  );
  if (ends[0]?.state !== "done") throw new Error(`The ${kind} failed: ${ends[0]?.error}`);
  return { seconds, megabytes: files.size() / 1e6 };
}

/**
 * Seconds until two accounts, one of 10,000 rows, are merged and parted again through the API, and until the
 * worker has made a copy of that person's data and has erased them.
 */
export async function measurePersonData(
  api: Api & { databaseUrl: string },
  report: (measurement: Measurement) => void,
): Promise<void> {
  const pool = new pg.Pool({ connectionString: api.databaseUrl, max: 4 });
  const token = await tokenOf(api, "support");
  const call = async (name: string, body: Record<string, unknown>): Promise<unknown> => {
    const answer = await fetch(`${api.apiUrl}/rest/v1/rpc/${name}`, {
      method: "POST",
      headers: {
        apikey: api.publishableKey,
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${JSON.stringify(said)}`);
    return said;
  };
  try {
    const [kept, merged] = [await newPerson(pool, "Bench One"), await newPerson(pool, "Bench Two")];
    await fill(pool, merged);
    let started = performance.now();
    const { merge_id } = z
      .object({ merge_id: z.uuid() })
      .parse(
        await call("merge_accounts", { kept_id: kept, merged_id: merged, reason: "One person" }),
      );
    report({
      name: "merge of an account of 10,000 rows",
      value: secondsSince(started),
      unit: "s",
      aim: { atMost: 8 },
    });
    started = performance.now();
    await call("undo_account_merge", { merge_id, reason: "Two persons" });
    report({
      name: "undo of that merge",
      value: secondsSince(started),
      unit: "s",
      aim: { atMost: 8 },
    });
    const copy = await carryOut(pool, "export", merged);
    report({ name: "copy of a person's data, 10,000 rows", value: copy.seconds, unit: "s" });
    report({ name: "size of that copy, zipped", value: copy.megabytes, unit: "MB" });
    const erased = await carryOut(pool, "erasure", merged);
    report({ name: "erasure of a person of 10,000 rows", value: erased.seconds, unit: "s" });
  } finally {
    await pool.end();
  }
}
