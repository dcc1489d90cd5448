import { z } from "zod";
import { membershipStatus, membershipTier } from "~/domain/membership";

export const USER_ROLES = ["student", "teacher"] as const;

/** By what a search found a person. */
export const MATCH_NAMES = {
  exact: "Exact",
  start: "Begins so",
  part: "Contains it",
  stripe: "Stripe id",
  similar: "Similar name",
} as const;

const several = <T extends z.ZodType>(entry: T) =>
  z.array(entry).or(entry.transform((one) => [one]));

/** What the list can be narrowed by; also what stands in the address. */
const learnerFilter = z.strictObject({
  q: z.string().optional(),
  role: several(z.enum(USER_ROLES)).optional(),
  tier: several(membershipTier).optional(),
  status: several(membershipStatus).optional(),
  archived: z.boolean().optional(),
});

export const learnerRow = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  email_verified: z.boolean(),
  organization: z.string().nullable(),
  archived_at: z.string().nullable(),
  created_at: z.string(),
  /** Null without the permission to see subscriptions, or without one. */
  tier: membershipTier.nullable(),
  status: membershipStatus.nullable(),
  ends_at: z.string().nullable(),
  stripe_customer_id: z.string().nullable(),
  /** Null where nothing was searched for. */
  matched: z.enum(["exact", "start", "part", "stripe", "similar"]).nullable(),
});

/** What list_learners answers. */
export const learnersAnswer = z.object({
  rows: learnerRow.array(),
  total: z.number(),
  total_is_estimate: z.boolean(),
});

interface ListParams {
  filter?: unknown;
  sort?: { field: string; order: "ASC" | "DESC" | undefined } | undefined;
  pagination?: { page: number; perPage: number } | undefined;
}

/**
 * The arguments of list_learners for a page of the list.
 * @throws Error for a filter the function does not know: showing everybody instead would mislead
 */
export function learnerArguments({ filter = {}, sort, pagination }: ListParams) {
  const parsed = learnerFilter.safeParse(filter);
  if (!parsed.success)
    throw new Error("The list cannot be filtered like this. Clear the filters and try again.");
  const { q, role, tier, status, archived } = parsed.data;
  return {
    query: q?.trim() || null,
    roles: role ?? null,
    tiers: tier ?? null,
    statuses: status ?? null,
    archived: archived ?? null,
    sort: sort?.field ?? "created_at",
    descending: sort?.order !== "ASC",
    page: pagination?.page ?? 1,
    per_page: pagination?.perPage ?? 25,
  };
}
