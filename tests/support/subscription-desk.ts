import { randomUUID } from "node:crypto";
import { beforeAll } from "vitest";
import { asRoleCommitted, person } from "./as-role.ts";
import { openTestDatabase, type Row } from "./database.ts";
import { buildPerson } from "./people.ts";

/** ISO 8601 of a moment so many days from now. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** A database with somebody of support, and what that person can do to the subscriptions of learners. */
export function openSubscriptionDesk() {
  const database = openTestDatabase();
  const people = { support: "" };
  beforeAll(async () => {
    people.support = await buildPerson(database, { staff: ["support"] });
  });

  async function call<Answer = Row>(
    name: string,
    args: unknown[],
    caller = people.support,
  ): Promise<Answer> {
    const places = args.map((_, index) => `$${index + 1}`).join(", ");
    return asRoleCommitted(database, person(caller), async (client) => {
      const { rows } = await client.query(`select public.${name}(${places}) as answer`, args);
      return rows[0].answer;
    });
  }

  const act = (learner: string, action: string, args: Row = {}, key = randomUUID()) =>
    call("act_on_subscription", [learner, action, JSON.stringify(args), "A test", key]);
  const undo = (action: unknown, key = randomUUID()) =>
    call("undo_subscription_action", [action, "A mistake", key]);

  async function subscriptionOf(learner: string): Promise<Row | undefined> {
    const { rows } = await database.pool.query(
      "select * from public.user_subscriptions where user_id = $1",
      [learner],
    );
    return rows[0];
  }

  async function learnerWith(columns: Row = {}): Promise<string> {
    const id = await buildPerson(database);
    const row = { user_id: id, tier: "pro", status: "active", end_date: inDays(20), ...columns };
    await database.pool.query(
      `insert into public.user_subscriptions (${Object.keys(row).join(", ")})
       select ${Object.keys(row).join(", ")} from jsonb_populate_record(null::public.user_subscriptions, $1)`,
      [JSON.stringify(row)],
    );
    return id;
  }

  /** What the worker would write when Stripe has this of the learner. */
  const stripeSays = (learner: string, state: Row) =>
    database.pool.query("select private.apply_stripe_subscription($1, $2, $3)", [
      learner,
      `cus_${learner}`,
      JSON.stringify({
        start_date: inDays(-30),
        needs_review: false,
        stripe_subscription_id: `sub_${learner}`,
        ...state,
      }),
    ]);

  return { database, people, call, act, undo, subscriptionOf, learnerWith, stripeSays };
}
