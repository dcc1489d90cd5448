import { describe, expect, test } from "vitest";
import { asRole, asRoleCommitted, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";
import { openStripeInbox } from "../../../tests/support/stripe-inbox.ts";
import { inbox, replayed } from "./stripe-event";

const database = openTestDatabase();
const stripe = openStripeInbox(database);
const { pool } = database;

const keep = async (id: string, days: number, columns = "processed_at = now()") => {
  await pool.query(
    `insert into public.stripe_events (event_id, type, payload, received_at)
     values ($1, 'invoice.paid', '{"data": {"object": {"customer": "cus_1"}}}', now() - make_interval(days => $2))`,
    [id, days],
  );
  await pool.query(`update public.stripe_events set ${columns} where event_id = $1`, [id]);
};

describe("the inbox", () => {
  test("is counted by state, and by the day of receipt", async () => {
    await keep("evt_old", 40);
    await keep("evt_done", 2);
    await keep("evt_failed", 2, "error = 'x', error_kind = 'unexpected'");
    await keep("evt_waits", 0, "error = null");
    const support = await buildPerson(database, { staff: ["support"] });
    const counts = await asRole(database, person(support), async (client) => {
      const { rows } = await client.query("select public.stripe_inbox(7) as inbox");
      return inbox.parse(rows[0].inbox);
    });
    expect(counts).toMatchObject({ waiting: 1, failed: 1, processed: 1 });
    expect(counts.days).toHaveLength(7);
    expect(counts.days[4]).toMatchObject({ received: 2, failed: 1 });
    expect(counts.days[6]).toMatchObject({ received: 1, failed: 0 });
    expect(counts.waiting_since).toBe(counts.last_received);
  });

  test("replays several events row by row: what cannot be does not hold up the rest", async () => {
    const learner = await buildPerson(database);
    await stripe.subscribe(learner);
    await stripe.deliverAll();
    await stripe.work();
    await pool.query(
      `insert into public.stripe_events (event_id, type, payload, processed_at) values ('evt_none', 'product.created', '{}', now())`,
    );
    const { rows: kept } = await pool.query(
      "select event_id from public.stripe_events where customer in (select stripe_customer_id from public.user_subscriptions where user_id = $1) order by id limit 1",
      [learner],
    );
    const support = await buildPerson(database, { staff: ["support"] });
    const outcome = await asRoleCommitted(database, person(support), async (client) => {
      const { rows } = await client.query("select * from public.replay_stripe_events($1)", [
        ["evt_unheard", kept[0].event_id, "evt_none"],
      ]);
      return replayed.parse(rows);
    });
    expect(outcome).toEqual([
      { event_id: "evt_unheard", problem: "There is no such event." },
      { event_id: kept[0].event_id, problem: null },
      { event_id: "evt_none", problem: expect.stringContaining("about no customer") },
    ]);
    const { rows } = await pool.query(
      "select event_id from public.stripe_events where state = 'waiting' and event_id = any ($1)",
      [["evt_none", kept[0].event_id]],
    );
    expect(rows).toEqual([{ event_id: kept[0].event_id }]);
    await stripe.work();
    expect(await stripe.ledgerOf(learner)).toHaveLength(1);
  });

  test("takes no more than 500 at once", async () => {
    const support = await buildPerson(database, { staff: ["support"] });
    const many = Array.from({ length: 501 }, (_, n) => `evt_${n}`);
    await expect(
      asRole(database, person(support), (client) =>
        client.query("select * from public.replay_stripe_events($1)", [many]),
      ),
    ).rejects.toThrow("At most 500");
  });
});
