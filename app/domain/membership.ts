import { z } from "zod";

/** What a subscription gives, from the least to the most; ordered as the database orders membership_tier. */
export const MEMBERSHIP_TIERS = ["free_trial", "pro", "premium"] as const;
export const MEMBERSHIP_STATUSES = ["active", "expired", "cancelled", "trial"] as const;

export const membershipTier = z.enum(MEMBERSHIP_TIERS);
export type MembershipTier = z.infer<typeof membershipTier>;
export const membershipStatus = z.enum(MEMBERSHIP_STATUSES);
export type MembershipStatus = z.infer<typeof membershipStatus>;

export const TIER_NAMES: Record<MembershipTier, string> = {
  free_trial: "Free trial",
  pro: "Pro",
  premium: "Premium",
};

export const STATUS_NAMES: Record<MembershipStatus, string> = {
  active: "Active",
  expired: "Expired",
  cancelled: "Cancelled",
  trial: "Trial",
};

/** The tiers as a list to choose from. */
export const TIER_CHOICES = MEMBERSHIP_TIERS.map((id) => ({ id, name: TIER_NAMES[id] }));

/** The statuses as a list to choose from. */
export const STATUS_CHOICES = MEMBERSHIP_STATUSES.map((id) => ({ id, name: STATUS_NAMES[id] }));
