import type { LegacyRow } from "../../legacy-row.ts";
import type { Insert, LegacyTable } from "../../table.ts";
import { rankInForce, type Terms, termsOf, tierOfRank } from "./terms.ts";

const TABLE = "public.user_subscriptions";

/** A row of either form as JSON: the columns of one are missing from the other. */
const value = (name: string) => `lower(btrim(to_jsonb(t) ->> '${name}'))`;

/** Of several rows of a person: active before others, paid before free, then the latest. */
const RANKING = `
  coalesce(${value("status")}, case when t.end_date is null or t.end_date > now() at time zone 'UTC' then 'active' end) = 'active' desc nulls last,
  coalesce(${value("plan_type")}, ${value("tier")}) in ('basic', 'pro', 'premium', 'enterprise') desc nulls last,
  t.start_date desc, t.created_at desc, t.id desc`;

function doubtsOf(row: LegacyRow, { doubts }: Terms, now: number): string[] {
  const all = row.extra("all");
  const ranks = (Array.isArray(all) ? all : []).map((other: unknown) => rankInForce(other, now));
  const best = Math.max(-1, ...ranks);
  return best > rankInForce(row.whole(), now)
    ? [...doubts, `A superseded row still granted ${tierOfRank(best)}.`]
    : doubts;
}

/** Ids of Stripe, which the legacy never wrote: one that two rows share is dropped. */
function stripeId(row: LegacyRow, field: string): string | null {
  const id = row.text(field)?.trim() || null;
  if (id === null || row.extra(`shared_${field}`) !== true) return id;
  row.note("review", field, "Another subscription has this id; it was dropped.");
  return null;
}

const sharedId = (field: string) =>
  `to_jsonb(t) ->> '${field}' is not null and count(*) over (partition by to_jsonb(t) ->> '${field}') > 1`;

/** The legacy row as the person's history keeps it. */
const eventOf = (row: LegacyRow, user: string, kind: string, terms: Terms): Insert => ({
  into: "public.subscription_events",
  values: {
    user_id: user,
    subscription_id: row.key,
    kind,
    source: "import",
    reason: "Import from the legacy database",
    old: row.whole(),
    new: terms,
  },
});

/** One row a person; the others are in the history of the subscription and in the ledger. */
export const userSubscriptions: LegacyTable = {
  name: "user_subscriptions",
  target: TABLE,
  refs: { user_id: "users" },
  person: "user_id",
  unique: ["user_id"],
  order: "t.user_id, a.rank",
  extra: {
    rank: "a.rank",
    all: "a.all_rows",
    shared_stripe_subscription_id: "a.shared_subscription",
    shared_stripe_customer_id: "a.shared_customer",
  },
  join: `join (
    select id, (row_number() over (partition by t.user_id order by ${RANKING}))::int as rank,
      jsonb_agg(to_jsonb(t)) over (partition by t.user_id) as all_rows,
      ${sharedId("stripe_subscription_id")} as shared_subscription,
      ${sharedId("stripe_customer_id")} as shared_customer
    from public.user_subscriptions t
  ) a on a.id = t.id`,
  mapper: () => {
    const now = Date.now();
    return (row) => {
      const user = row.required("user_id");
      const terms = termsOf(row.whole(), now);
      const stays = row.extra("rank") === 1;
      const doubts = stays ? doubtsOf(row, terms, now) : terms.doubts;
      for (const doubt of doubts) row.note("review", "plan_type", doubt, row.whole());
      if (row.raw("payment_method") !== null)
        row.note("left_out", "payment_method", "It stands in the history of the subscription.");
      const end = row.time("end_date");
      const trialEnd = row.time("trial_ends_at");
      return [
        {
          into: TABLE,
          values: {
            id: row.key,
            user_id: user,
            tier: terms.tier,
            status: terms.status,
            start_date: row.timeOf("start_date", "created_at"),
            end_date: end,
            trial_ends_at: trialEnd ?? (terms.status === "trial" ? end : null),
            auto_renew: row.flag("auto_renew", true),
            stripe_subscription_id: stripeId(row, "stripe_subscription_id"),
            stripe_customer_id: stripeId(row, "stripe_customer_id"),
            needs_review: doubts.length > 0,
            review_note: doubts.join(" ") || null,
            ...row.times(),
          },
        },
        eventOf(row, user, stays ? "legacy_row" : "superseded", terms),
      ];
    };
  },
};
