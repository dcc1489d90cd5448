import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type StripeEmulator, startStripeEmulator } from "../../supabase/local/stripe/emulator.ts";
import type { StripeEvent } from "../../supabase/local/stripe/objects.ts";
import { seedStore } from "../../supabase/local/stripe/seed-store.ts";
import {
  createSubscription,
  updateSubscription,
} from "../../supabase/local/stripe/subscriptions.ts";
import { signedRequest } from "../../supabase/local/stripe/webhook-sender.ts";
import { startWorkerProcess } from "../support/worker-process.ts";
import { type BenchStack, serveConsole } from "./built-console.ts";
import type { Measurement } from "./report.ts";

const EVENTS = 10_000;
const CUSTOMERS = 1_000;
const AT_ONCE = 10;
const SECRET = "whsec_bench";

/** New learners, for whom nothing is known here yet. @returns their ids */
async function addLearners(database: pg.Client): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `insert into auth.users (id, aud, role, email, email_confirmed_at, raw_user_meta_data)
     select gen_random_uuid(), 'authenticated', 'authenticated', 'bench.' || n || '@learners.example', now(),
       jsonb_build_object('full_name', 'Bench ' || n)
     from generate_series(1, $1) n returning id`,
    [CUSTOMERS],
  );
  return rows.map(({ id }) => id);
}

/** Subscriptions of these learners and what happens to them, as Stripe tells it. */
function happenings({ store }: StripeEmulator, learners: readonly string[]): StripeEvent[] {
  const events: StripeEvent[] = [];
  const subscriptions = learners.map((learner) => {
    const customer = {
      id: store.newId("cus"),
      object: "customer" as const,
      created: store.now(),
      email: null,
      name: null,
      metadata: { user_id: learner },
    };
    store.customers.set(customer.id, customer);
    return createSubscription(store, {
      customer: customer.id,
      items: [{ price: "price_sample_pro_month" }],
    }).id;
  });
  store.onEvent = (event) => events.push(event);
  while (events.length < EVENTS)
    updateSubscription(store, subscriptions[events.length % subscriptions.length] ?? "", {
      cancel_at_period_end: String(events.length % 2 === 0),
    });
  return events;
}

/** Posts each event, signed, some at a time. @returns milliseconds of each answer @throws when one was refused */
async function post(url: string, events: readonly StripeEvent[]): Promise<number[]> {
  // Signing is Stripe's work and not measured.
  const requests = events.map((event) => signedRequest(event, SECRET)).reverse();
  const times: number[] = [];
  const sendNext = async () => {
    for (let request = requests.pop(); request; request = requests.pop()) {
      const started = performance.now();
      const answer = await fetch(`${url}/webhooks/stripe`, request);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`The webhook answered ${answer.status}.`);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
  return times.toSorted((a, b) => a - b);
}

async function untilEmpty(database: pg.Client): Promise<void> {
  const sql =
    "select exists (select from public.stripe_events where processed_at is null and error is null) as some";
  while ((await database.query<{ some: boolean }>(sql)).rows[0]?.some) await sleep(50);
}

const secondsSince = (started: number) => (performance.now() - started) / 1000;

type Report = (measurement: Measurement) => void;

async function measureIntake(url: string, events: readonly StripeEvent[], report: Report) {
  const started = performance.now();
  const times = await post(url, events);
  report({ name: "webhook intake", value: EVENTS / secondsSince(started), unit: "events/s" });
  const p95 = times[Math.floor(times.length * 0.95)] ?? Number.NaN;
  report({ name: "webhook intake, p95", value: p95, unit: "ms" });
}

async function measureProcessing(
  database: pg.Client,
  variables: Record<string, string>,
  report: Report,
) {
  const worker = startWorkerProcess(variables);
  try {
    await worker.ready;
    const started = performance.now();
    await untilEmpty(database);
    const seconds = secondsSince(started);
    report({ name: "webhook processing", value: EVENTS / seconds, unit: "events/s" });
    report({ name: "webhook processing, customers", value: CUSTOMERS / seconds, unit: "jobs/s" });
  } finally {
    await worker.kill();
  }
}

/**
 * 10,000 events of 1,000 customers: how fast the built console takes them, signed and over HTTP, and how
 * fast one worker has settled them all, asking an emulated Stripe about each customer.
 */
export async function measureWebhooks(stack: BenchStack, report: Report): Promise<void> {
  const database = new pg.Client({ connectionString: stack.databaseUrl });
  await database.connect();
  const emulator = await startStripeEmulator();
  const variables = {
    DATABASE_URL: stack.databaseUrl,
    STRIPE_SECRET_KEY: "sk_test_bench",
    STRIPE_WEBHOOK_SECRET: SECRET,
    STRIPE_API_URL: emulator.url,
  };
  try {
    await seedStore(emulator.store, stack.databaseUrl);
    const events = happenings(emulator, await addLearners(database));
    const served = await serveConsole(stack, variables);
    try {
      await measureIntake(served.url, events, report);
    } finally {
      await served.stop();
    }
    await measureProcessing(database, variables, report);
  } finally {
    await emulator.stop();
    await database.end();
  }
}
