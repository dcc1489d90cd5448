import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { StripeEvent } from "../../../../supabase/local/stripe/objects.ts";
import {
  cancelSubscription,
  updateSubscription,
} from "../../../../supabase/local/stripe/subscriptions.ts";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { openStripeInbox } from "../../../../tests/support/stripe-inbox.ts";
import {
  startWorkerProcess,
  type WorkerProcess,
} from "../../../../tests/support/worker-process.ts";

const EVENTS = 10_000;
const LEARNERS = 40;
const ROUNDS = 10;
const WORKERS = 2;
const AT_ONCE = 8;

const database = openTestDatabase();
const stripe = openStripeInbox(database);
const { pool } = database;

/** The same numbers from 0 to 1 in each run, so that a storm that fails can be looked at again. */
function sameRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const random = sameRandom(7);
const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);

/** Delivers in this order, a few at a time, as Stripe does. */
async function deliverMany(events: readonly StripeEvent[]): Promise<void> {
  const left = [...events].reverse();
  const deliverNext = async () => {
    for (let event = left.pop(); event; event = left.pop())
      expect((await stripe.deliver(event)).status).toBe(200);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, deliverNext));
}

/** Things happen in Stripe: tiers change, renewals are stopped and taken back. @returns what it says of it */
function happenings(ids: readonly string[], count: number): StripeEvent[] {
  const { store } = stripe.emulator;
  while (stripe.events.length < count) {
    const id = ids[Math.floor(random() * ids.length)] ?? "";
    if (random() < 0.5)
      updateSubscription(store, id, { cancel_at_period_end: String(random() < 0.5) });
    else
      updateSubscription(store, id, {
        items: [{ price: random() < 0.5 ? "price_pro" : "price_premium" }],
      });
  }
  return stripe.events.splice(0);
}

/** Workers that are killed at any moment, each followed by another, until told to stop. */
function dyingWorkers(env: Record<string, string>) {
  let stopped = false;
  let deaths = 0;
  const live = async () => {
    while (!stopped) {
      const worker: WorkerProcess = startWorkerProcess(env);
      await worker.ready;
      await wait(random() * 1_500);
      await worker.kill();
      deaths += 1;
    }
  };
  const lives = Promise.all(Array.from({ length: WORKERS }, live));
  return async () => {
    stopped = true;
    await lives;
    return deaths;
  };
}

const openEvents = async () => {
  const { rows } = await pool.query<{ n: number }>(
    "select count(*)::int as n from public.stripe_events where processed_at is null",
  );
  return rows[0]?.n;
};

/** The columns that Stripe decides, in the learners' order. */
const outcome = async (learners: readonly string[]) => {
  const { rows } = await pool.query(
    `select user_id, tier, status, auto_renew, end_date, cancel_at, trial_ends_at, stripe_subscription_id
     from public.user_subscriptions where user_id = any ($1) order by array_position($1, user_id)`,
    [learners],
  );
  return rows;
};

test("a storm of 10,000 events, shuffled and doubled, through workers that are killed, ends as in order", {
  timeout: 300_000,
}, async () => {
  const learners = await Promise.all(Array.from({ length: LEARNERS }, () => buildPerson(database)));
  const ids: string[] = [];
  for (const learner of learners) ids.push((await stripe.subscribe(learner)).id);
  const everything: StripeEvent[] = [];
  const stopWorkers = dyingWorkers({
    DATABASE_URL: database.url,
    STRIPE_SECRET_KEY: "sk_test_1",
    STRIPE_API_URL: stripe.emulator.url,
  });
  // What belongs to a round also arrives in later ones, so that old news comes after new.
  let late: StripeEvent[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const news = happenings(ids, EVENTS / ROUNDS);
    if (round === ROUNDS) {
      cancelSubscription(stripe.emulator.store, ids[0] ?? "");
      news.push(...stripe.events.splice(0));
    }
    everything.push(...news);
    const now = news.filter(() => random() < 0.7);
    const doubled = news.filter(() => random() < 0.2);
    await deliverMany(shuffled([...late, ...now, ...doubled]));
    late = news.filter((event) => !now.includes(event));
  }
  await deliverMany(shuffled(late));
  expect(await stopWorkers()).toBeGreaterThanOrEqual(WORKERS);

  const survivor = startWorkerProcess({
    DATABASE_URL: database.url,
    STRIPE_SECRET_KEY: "sk_test_1",
    STRIPE_API_URL: stripe.emulator.url,
  });
  await expect.poll(openEvents, { timeout: 120_000, interval: 250 }).toBe(0);
  await survivor.kill();
  const inStorm = await outcome(learners);

  const { rows: kept } = await pool.query(
    "select count(*)::int as n, count(distinct event_id)::int as once from public.stripe_events",
  );
  expect(kept).toEqual([{ n: everything.length, once: everything.length }]);
  expect(everything.length).toBeGreaterThanOrEqual(EVENTS);

  // Applied once: each line of the ledger changes something, and begins where the one before ended.
  const { rows: breaks } = await pool.query(
    `select e.id from (
         select id, kind, old, new, lag(new) over (partition by user_id order by id) as before
         from public.subscription_events where user_id = any ($1)) e
       where e.old is distinct from e.before or e.old - array['version', 'updated_at'] = e.new - array['version', 'updated_at']`,
    [learners],
  );
  expect(breaks).toEqual([]);

  // The same in order, undisturbed: from nothing, each event once, the oldest first.
  await pool.query("delete from public.user_subscriptions where user_id = any ($1)", [learners]);
  await pool.query("truncate public.stripe_events");
  await pool.query(
    `select private.receive_stripe_event(e ->> 'id', e ->> 'type', e)
       from jsonb_array_elements($1) with ordinality t (e, place) order by place`,
    [JSON.stringify(everything)],
  );
  await stripe.work();
  expect(await openEvents()).toBe(0);
  expect(inStorm).toEqual(await outcome(learners));
  expect(inStorm).toHaveLength(LEARNERS);
});
