import pg from "pg";
import Stripe from "stripe";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { stripeVariables } from "../../supabase/local/stripe/start.ts";

const PAIRS = 6;
const ROUNDS = 4;
const STEPS_A_ROUND = 3;
const AT_ONCE = 8;

const { STRIPE_SECRET_KEY = "", STRIPE_WEBHOOK_SECRET = "" } = stripeVariables(inject("stripeUrl"));
const address = new URL(inject("stripeUrl"));
const stripe = new Stripe(STRIPE_SECRET_KEY, {
  host: address.hostname,
  port: address.port,
  protocol: "http",
});
const database = new pg.Client({ connectionString: inject("databaseUrl") });

interface Subscriber {
  learner: string;
  customer: string;
  subscription: string;
}

const column = async (sql: string, values: unknown[]) =>
  (await database.query<{ value: string }>(sql, values)).rows.map(({ value }) => value);

/** Learners of these tests only, at the end of every list. */
const addLearners = () =>
  column(
    `insert into auth.users (id, aud, role, email, email_confirmed_at, raw_user_meta_data)
     select gen_random_uuid(), 'authenticated', 'authenticated', 'storm.' || n || '@learners.example', now(),
       jsonb_build_object('full_name', 'Zz Storm ' || n)
     from generate_series(1, $1::int) n returning id as value`,
    [2 * PAIRS],
  );

async function subscribe(learner: string): Promise<Subscriber> {
  const { id: customer } = await stripe.customers.create({ metadata: { user_id: learner } });
  const { id: subscription } = await stripe.subscriptions.create({
    customer,
    items: [{ price: "price_sample_pro_month" }],
  });
  return { learner, customer, subscription };
}

/** What happens to a pair of subscriptions at a step: the same to both, another thing each time. */
const happening = (pair: number, step: number): Stripe.SubscriptionUpdateParams =>
  (pair + step) % 3 === 0
    ? { cancel_at_period_end: step % 2 === 0 }
    : { items: [{ price: `price_sample_${(pair + step) % 2 ? "premium" : "pro"}_month` }] };

/** The news that Stripe would send of a subscription as it was at that moment. */
const newsOf = (subscription: Stripe.Subscription, id: string) =>
  JSON.stringify({
    id,
    object: "event",
    type: "customer.subscription.updated",
    data: { object: subscription },
  });

/** In another order each time, yet the same in every run of the test. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const place = (index: number) => Math.imul(index + 1, 2_654_435_761 + seed * 40_503) >>> 0;
  return list
    .map((one, index) => ({ one, place: place(index) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

interface Delivery {
  body: string;
  secret: string;
}

/** Posts to the console's route, some at a time. @returns the answers' statuses, counted */
async function deliver(deliveries: readonly Delivery[]): Promise<Record<number, number>> {
  const left = [...deliveries];
  const counts: Record<number, number> = {};
  const deliverNext = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const { body: payload, secret } = next;
      const { status } = await fetch(`${inject("consoleUrl")}/webhooks/stripe`, {
        method: "POST",
        body: payload,
        headers: {
          "stripe-signature": Stripe.webhooks.generateTestHeaderString({ payload, secret }),
        },
      });
      counts[status] = (counts[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, deliverNext));
  return counts;
}

/** What Stripe decided, of these learners in their order. */
const stateOf = async (people: readonly Subscriber[]) => {
  const { rows } = await database.query(
    `select tier, status, auto_renew, cancel_at is not null as ends from public.user_subscriptions
     where user_id = any ($1) order by array_position($1, user_id)`,
    [people.map(({ learner }) => learner)],
  );
  return rows;
};
const inStripe = (people: readonly Subscriber[]) =>
  Promise.all(
    people.map(async ({ subscription }) => {
      const { items, cancel_at_period_end } = await stripe.subscriptions.retrieve(subscription);
      const isPremium = items.data[0]?.price.id === "price_sample_premium_month";
      return {
        tier: isPremium ? "premium" : "pro",
        status: "active",
        auto_renew: !cancel_at_period_end,
        ends: cancel_at_period_end,
      };
    }),
  );

const PATIENCE = { timeout: 60_000, interval: 250 };
let stormy: Subscriber[] = [];
let calm: Subscriber[] = [];
const everybody = () => [...stormy, ...calm].map(({ customer }) => customer);

beforeAll(async () => {
  await database.connect();
  const people = await Promise.all((await addLearners()).map(subscribe));
  stormy = people.slice(0, PAIRS);
  calm = people.slice(PAIRS);
});

afterAll(async () => {
  const customers = everybody();
  await Promise.all(customers.map((customer) => stripe.customers.del(customer)));
  const settled = `select count(*) as value from public.stripe_events
    where customer = any ($1) and type = 'customer.deleted' and processed_at is not null`;
  await vi.waitFor(
    async () => expect(await column(settled, [customers])).toEqual([`${2 * PAIRS}`]),
    PATIENCE,
  );
  await database.query("delete from auth.users where email like 'storm.%@learners.example'");
  await database.query("delete from public.stripe_events where customer = any ($1)", [customers]);
  await database.end();
});

test("a storm of signed, doubled, late and forged events over HTTP ends as the same in order", async () => {
  const genuine: Delivery[] = [];
  let forgeries = 0;
  const answers: Record<number, number>[] = [];
  let late: Delivery[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const news: Delivery[] = [];
    const forged: Delivery[] = [];
    for (let step = round * STEPS_A_ROUND; step < (round + 1) * STEPS_A_ROUND; step++)
      for (let pair = 0; pair < PAIRS; pair++) {
        const [mine, other] = [stormy[pair], calm[pair]];
        if (!mine || !other) throw new Error("A pair is missing.");
        const change = happening(pair, step);
        await stripe.subscriptions.update(other.subscription, change);
        const changed = await stripe.subscriptions.update(mine.subscription, change);
        const id = `evt_storm_${pair}_${step}`;
        news.push({ body: newsOf(changed, id), secret: STRIPE_WEBHOOK_SECRET });
        if (pair % 2)
          forged.push({ body: newsOf(changed, `${id}_forged`), secret: "whsec_somebody_else" });
      }
    genuine.push(...news);
    forgeries += forged.length;
    // Half of a round's news comes twice, and all of it once more a round later.
    const doubled = news.filter((_, index) => index % 2 === 0);
    answers.push(await deliver(shuffled([...news, ...doubled, ...late, ...forged], round)));
    late = news;
  }
  answers.push(await deliver(shuffled([...late, ...genuine], ROUNDS)));

  const total = (status: number) => answers.reduce((sum, counts) => sum + (counts[status] ?? 0), 0);
  expect(total(400)).toBe(forgeries);
  expect(
    answers
      .flatMap(Object.keys)
      .toSorted()
      .filter((status) => !/^(200|400)$/.test(status)),
  ).toEqual([]);
  expect(total(200)).toBeGreaterThan(3 * genuine.length);

  await expect.poll(() => stateOf(calm), PATIENCE).toEqual(await inStripe(calm));
  await expect.poll(() => stateOf(stormy), PATIENCE).toEqual(await inStripe(calm));
  const open =
    "select event_id as value from public.stripe_events where customer = any ($1) and processed_at is null";
  await expect.poll(() => column(open, [everybody()]), PATIENCE).toEqual([]);
  const kept =
    "select event_id as value from public.stripe_events where event_id like 'evt\\_storm\\_%'";
  const keptIds = await column(kept, []);
  expect(keptIds).toHaveLength(genuine.length);
  expect(new Set(keptIds).size).toBe(genuine.length);
  expect(keptIds.filter((id) => id.endsWith("forged"))).toEqual([]);

  // Applied once each: a line of the ledger changes something, and begins where the one before ended.
  const breaks = `select id as value from (
      select id, old, new, lag(new) over (partition by user_id order by id) as before
      from public.subscription_events where user_id = any ($1)) e
    where e.old is distinct from e.before or e.old - array['version', 'updated_at'] = e.new - array['version', 'updated_at']`;
  expect(await column(breaks, [stormy.map(({ learner }) => learner)])).toEqual([]);
});

test("what is too large for an event is turned away with a sentence, before anybody reads it", async () => {
  const answer = await fetch(`${inject("consoleUrl")}/webhooks/stripe`, {
    method: "POST",
    body: "x".repeat(1024 * 1024 + 1),
    headers: { "stripe-signature": "t=1,v1=x" },
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({
    received: false,
    problem: expect.stringContaining("larger than 1 MiB"),
  });
});
