import { jsonObject, named } from "../../values.ts";
import { PLANS } from "../people/organizations.ts";

export type Tier = "free_trial" | "pro" | "premium";
type Status = "active" | "expired" | "cancelled" | "trial";

const TIERS: Readonly<Record<string, Tier>> = {
  free_trial: "free_trial",
  pro: "pro",
  premium: "premium",
};
const OF_PLAN: Readonly<Record<(typeof PLANS)[keyof typeof PLANS], Tier>> = {
  free: "free_trial",
  pro: "pro",
  premium: "premium",
};
const STATUSES: Readonly<Record<string, Status>> = {
  active: "active",
  expired: "expired",
  cancelled: "cancelled",
  canceled: "cancelled",
  trial: "trial",
};

/** What a subscription grants, and what about that is unclear. */
export interface Terms {
  tier: Tier;
  status: Status;
  doubts: string[];
}

const word = (value: unknown): string =>
  typeof value === "string" ? value.trim().toLowerCase() : "";

const isPlan = (name: string): name is keyof typeof PLANS => Object.hasOwn(PLANS, name);

/**
 * Reads a row in the form before or after the legacy's migration 0012, which made a paid plan of every
 * unknown word and an active subscription of every unknown state. Here unknown words pay for nothing.
 * @param row the legacy row
 * @param now milliseconds
 */
export function termsOf(row: unknown, now: number): Terms {
  const values = jsonObject.parse(row);
  const doubts: string[] = [];
  const plan = word(values.plan_type);
  // Where both are there, 0012 was broken off: the tier is its guess, the plan what was agreed.
  const agreed = values.plan_type ?? values.tier ?? "";
  const tier = isPlan(plan) ? OF_PLAN[PLANS[plan]] : named(TIERS, word(agreed));
  if (!tier) doubts.push(`Unknown plan "${String(agreed)}".`);
  const status = named(STATUSES, word(values.status)) ?? missingStatus(values, now);
  if (!status) doubts.push(`Unknown status "${String(values.status)}".`);
  return { tier: tier ?? "free_trial", status: status ?? "expired", doubts };
}

/** No status means active as long as the end is open. */
function missingStatus(values: Record<string, unknown>, now: number): Status | null {
  if (values.status !== null && values.status !== undefined) return null;
  return isOpen(values, now) ? "active" : "expired";
}

function isOpen({ end_date }: Record<string, unknown>, now: number): boolean {
  return typeof end_date !== "string" || !(Date.parse(`${end_date}Z`) <= now);
}

const ORDER: readonly Tier[] = ["free_trial", "pro", "premium"];

/** The tier that the row grants at this moment, as a rank; -1 for none. */
export function rankInForce(row: unknown, now: number): number {
  const { tier, status } = termsOf(row, now);
  const granting =
    (status === "active" || status === "trial") && isOpen(jsonObject.parse(row), now);
  return granting ? ORDER.indexOf(tier) : -1;
}

export const tierOfRank = (rank: number): Tier => ORDER[rank] ?? "free_trial";
