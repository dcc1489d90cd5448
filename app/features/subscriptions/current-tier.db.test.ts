import { beforeAll, describe, expect, test } from "vitest";
import { anon, asRole, person } from "../../../tests/support/as-role.ts";
import { openTestDatabase } from "../../../tests/support/database.ts";
import { buildPerson } from "../../../tests/support/people.ts";

const database = openTestDatabase();
let learner = "";

/** Days from now; null for no date. */
interface Terms {
  status: "active" | "trial" | "expired" | "cancelled";
  end: number | null;
  trialEnd: number | null;
}

async function currentTier(caller = person(learner)): Promise<unknown> {
  return asRole(database, caller, async (client) => {
    const { rows } = await client.query("select private.current_tier()::text as tier");
    return rows[0].tier;
  });
}

beforeAll(async () => {
  learner = await buildPerson(database);
});

const ends = [null, -1, 1];
const terms = (["active", "trial", "expired", "cancelled"] as const).flatMap((status) =>
  ends.flatMap((end) => ends.map((trialEnd): Terms => ({ status, end, trialEnd }))),
);

function isInForce({ status, end, trialEnd }: Terms): boolean {
  if (status !== "active" && status !== "trial") return false;
  if (end === -1) return false;
  return status === "active" || trialEnd !== -1;
}

describe("the tier in force", () => {
  test.each(terms)(
    "status $status, end $end, end of trial $trialEnd (days from now)",
    async (row) => {
      await database.pool.query("delete from public.user_subscriptions where user_id = $1", [
        learner,
      ]);
      await database.pool.query(
        `insert into public.user_subscriptions (user_id, tier, status, end_date, trial_ends_at)
         values ($1, 'premium', $2, now() + make_interval(days => $3), now() + make_interval(days => $4))`,
        [learner, row.status, row.end, row.trialEnd],
      );
      expect(await currentTier()).toBe(isInForce(row) ? "premium" : null);
    },
  );

  test("ends at an agreed cancellation, however late the worker is", async () => {
    await database.pool.query("delete from public.user_subscriptions where user_id = $1", [
      learner,
    ]);
    await database.pool.query(
      `insert into public.user_subscriptions (user_id, tier, status, end_date, cancel_at)
       values ($1, 'pro', 'active', now() + interval '9 days', now() - interval '1 minute')`,
      [learner],
    );
    expect(await currentTier()).toBeNull();
  });

  test("is none without a subscription, and none for nobody", async () => {
    expect(await currentTier(person(await buildPerson(database)))).toBeNull();
    expect(await currentTier(anon)).toBeNull();
  });

  test("of somebody else cannot be asked for", async () => {
    const ask = asRole(database, person(await buildPerson(database)), (client) =>
      client.query("select private.tier_in_force($1)", [learner]),
    );
    await expect(ask).rejects.toMatchObject({ code: "42501" });
  });
});
