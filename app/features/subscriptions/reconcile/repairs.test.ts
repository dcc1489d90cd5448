import { describe, expect, it } from "vitest";
import { type Drift, driftOf, type HereSide, type StripeSide, type ThereSide } from "./drift";
import { type RepairDirection, repairsOf } from "./repairs";

const terms = {
  tier: "pro",
  status: "active",
  end_date: "2026-12-05T00:00:00.000Z",
  trial_ends_at: null,
  auto_renew: true,
  cancel_at: null,
  next_tier: null,
  stripe_subscription_id: "sub_1",
} as const;
const here: HereSide = {
  ...terms,
  user_id: "5eed0001-0000-4000-8000-000000000010",
  is_comped: false,
  stripe_customer_id: "cus_1",
};
const there: ThereSide = {
  stripe_subscription_id: "sub_1",
  stripe_status: "active",
  stripe_price_id: "price_1",
  state: terms,
};
const stripe: StripeSide = {
  customerId: "cus_1",
  exists: true,
  isDeleted: false,
  learner: here.user_id,
  there,
  unreadable: null,
};

describe("what counts as drift", () => {
  it("is nothing where both sides mean the same in other words", () => {
    expect(driftOf(here, stripe)).toBeNull();
    // Stripe counts in seconds, the database finer; "+00" is "Z".
    expect(driftOf({ ...here, end_date: "2026-12-05T00:00:00.4+00:00" }, stripe)).toBeNull();
    // Not renewed, and cancelled for the end of the period, are one thing.
    const ends = { ...terms, auto_renew: false, cancel_at: terms.end_date };
    const stopped = { ...stripe, there: { ...there, state: ends } };
    expect(driftOf({ ...here, auto_renew: false }, stopped)).toBeNull();
  });

  it("is another tier that is agreed for the renewal on one side only", () => {
    const agreed = { ...terms, next_tier: "premium" as const };
    const scheduled = { ...stripe, there: { ...there, state: agreed } };
    expect(driftOf(here, scheduled)).toMatchObject({
      kind: "dates_differ",
      differs: ["next_tier"],
    });
    expect(driftOf({ ...here, next_tier: "premium" }, scheduled)).toBeNull();
    // A schedule whose next phase brings the same tier agrees nothing.
    const same = { ...terms, next_tier: terms.tier };
    expect(driftOf(here, { ...stripe, there: { ...there, state: same } })).toBeNull();
  });

  it("does not ask for dates of what has ended on both sides", () => {
    const over = { ...there, state: { ...terms, status: "cancelled" as const, end_date: null } };
    expect(driftOf({ ...here, status: "cancelled" }, { ...stripe, there: over })).toBeNull();
  });

  it("is an ended subscription here that still holds an id Stripe does not know", () => {
    const gone = { ...stripe, exists: false, there: null };
    expect(driftOf({ ...here, status: "expired" }, gone)?.kind).toBe("not_in_stripe");
    expect(driftOf({ ...here, stripe_subscription_id: null }, gone)).toBeNull();
  });
});

const drift = (change: Partial<Drift>): Drift => ({
  kind: "tier_differs",
  user_id: here.user_id,
  differs: ["tier"],
  here,
  there,
  ...change,
});

describe("a repair", () => {
  it.each<[string, Partial<Drift>, RepairDirection, boolean]>([
    ["follows Stripe", {}, "database", true],
    ["tells Stripe the tier", {}, "stripe", true],
    ["does not guess a tier", { kind: "price_unknown" }, "database", false],
    ["gives Stripe a price that is known", { kind: "price_unknown", differs: [] }, "stripe", true],
    ["does not guess a status", { kind: "status_unknown", differs: [] }, "database", false],
    ["asks whose it is", { kind: "unknown_here", user_id: null, here: null }, "database", true],
    [
      "does not guess what an unknown price gives",
      { kind: "unknown_here", there: { ...there, state: null } },
      "database",
      false,
    ],
    [
      "cancels what is nobody's",
      { kind: "unknown_here", user_id: null, here: null },
      "stripe",
      true,
    ],
    ["ends what Stripe does not have", { kind: "not_in_stripe", there: null }, "database", true],
    ["creates nothing in Stripe", { kind: "not_in_stripe", there: null }, "stripe", false],
    [
      "revives nothing in Stripe",
      { kind: "ended_in_stripe", differs: ["status"] },
      "stripe",
      false,
    ],
    [
      "moves no period of Stripe's",
      { kind: "dates_differ", differs: ["end_date"] },
      "stripe",
      false,
    ],
    [
      "agrees a tier for the renewal",
      { kind: "dates_differ", differs: ["next_tier"] },
      "stripe",
      true,
    ],
    ["stops a renewal", { kind: "dates_differ", differs: ["cancel_at"] }, "stripe", true],
  ])("%s", (_name, change, direction, possible) => {
    const repair = repairsOf(drift(change))[direction];
    expect(repair.possible).toBe(possible);
    expect(repair.says).toMatch(/\.$/);
  });
});
