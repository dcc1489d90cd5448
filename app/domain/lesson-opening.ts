/** Why a lesson opens or stays closed, as private.lesson_opening names it. */
export const OPENING_REASONS = [
  "free",
  "tier_reached",
  "override",
  "not_published",
  "not_signed_in",
  "no_subscription",
  "tier_too_low",
] as const;

export const OPENING_REASON_WORDS: Record<(typeof OPENING_REASONS)[number], string> = {
  free: "The lesson is free for everybody who is signed in.",
  tier_reached: "Their tier reaches the lesson’s.",
  override: "Staff opened it for them, whatever their tier.",
  not_published: "The lesson is not published.",
  not_signed_in: "Nobody opens a lesson without signing in.",
  no_subscription: "They have no subscription in force.",
  tier_too_low: "Their tier is below the lesson’s.",
};
