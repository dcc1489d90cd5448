import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startWorkerProcess } from "../support/worker-process.ts";
import { type Api, tokenOf } from "./api.ts";
import type { Measurement } from "./report.ts";

const ATTEMPTS = 10_000;

interface Stack extends Api {
  databaseUrl: string;
  secretKey: string;
}

/** A learner who practised a lot. @returns the id */
async function addLearner(database: pg.Client, email: string): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    `insert into auth.users (id, aud, role, email, email_confirmed_at, raw_user_meta_data)
     values (gen_random_uuid(), 'authenticated', 'authenticated', $1, now(), '{"full_name": "Bench Person"}') returning id`,
    [email],
  );
  const id = rows[0]?.id ?? "";
  await database.query(
    `insert into public.writing_attempts (user_id, question_id, user_response)
     select $1, (select q.id from public.writing_questions q limit 1), 'Some words of answer ' || n
     from generate_series(1, $2) n`,
    [id, ATTEMPTS],
  );
  return id;
}

/** Functions of the database as the console calls them, in the name of a sample account. */
async function callerOf(api: Api, account: string) {
  const token = await tokenOf(api, account);
  return async (name: string, body: Record<string, unknown>) => {
    const answer = await fetch(`${api.apiUrl}/rest/v1/rpc/${name}`, {
      method: "POST",
      headers: {
        apikey: api.publishableKey,
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
}

async function untilDone(database: pg.Client, request: string): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ state: string; error: string | null }>(
      "select state, error from public.data_requests where id = $1",
      [request],
    );
    if (rows[0]?.state === "done") return;
    if (rows[0]?.error) throw new Error(rows[0].error);
    await sleep(50);
  }
}

/**
 * Seconds to merge two accounts with 10,000 attempts each and to take that back, to copy what is kept of one
 * of them, and to erase it: through the API, carried out by a worker.
 */
export async function measurePersonData(
  stack: Stack,
  report: (measurement: Measurement) => void,
): Promise<void> {
  const database = new pg.Client({ connectionString: stack.databaseUrl });
  await database.connect();
  const worker = startWorkerProcess({
    DATABASE_URL: stack.databaseUrl,
    SUPABASE_URL: stack.apiUrl,
    SUPABASE_PUBLISHABLE_KEY: stack.publishableKey,
    SUPABASE_SECRET_KEY: stack.secretKey,
  });
  try {
    const email = "bench.kept@learners.example";
    const kept_id = await addLearner(database, email);
    const merged_id = await addLearner(database, "bench.merged@learners.example");
    const support = await callerOf(stack, "support");
    const admin = await callerOf(stack, "admin");
    await worker.ready;
    const timed = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
      const started = performance.now();
      const answer = await act();
      report({ name, value: (performance.now() - started) / 1000, unit: "s" });
      return answer;
    };
    const reason = "Bench";
    const { merge_id } = await timed("merge of an account with 10,000 attempts", () =>
      support("merge_accounts", { kept_id, merged_id, reason }),
    );
    await timed("undo of that merge", () => support("undo_account_merge", { merge_id, reason }));
    await timed("copy of a person's data, 10,000 attempts", async () => {
      const copy = await support("request_data_export", { learner_id: kept_id, reason });
      await untilDone(database, copy.id);
    });
    const erasure = await support("request_erasure", { learner_id: kept_id, email, reason });
    await timed("erasure of a person, 10,000 attempts", async () => {
      await admin("approve_erasure", { request_id: erasure.id });
      await untilDone(database, erasure.id);
    });
  } finally {
    await worker.kill();
    await database.end();
  }
}
