import { describe, expect, test } from "vitest";
import { actionsThatOpen, type Verdict } from "./verdict";

const closed: Verdict = {
  opens: false,
  reason: "no_subscription",
  lesson: {
    id: "5eed0000-0000-4000-8000-000000000001",
    title: "Intonation",
    status: "published",
    is_free: false,
    required_tier: "pro",
  },
  tier_in_force: null,
  why_no_tier: "trial_over",
  subscription: null,
  overrides: [],
};

describe("what would open a lesson", () => {
  test("a longer trial, when the trial is over", () => {
    expect(actionsThatOpen(closed)).toEqual(["extend_trial", "comp"]);
  });

  test("another tier, when theirs is too low", () => {
    const tooLow: Verdict = { ...closed, reason: "tier_too_low", tier_in_force: "free_trial" };
    expect(actionsThatOpen(tooLow)).toContain("change_tier");
  });

  test("nothing about the subscription, when the lesson is a draft or already opens", () => {
    expect(actionsThatOpen({ ...closed, reason: "not_published" })).toEqual([]);
    expect(actionsThatOpen({ ...closed, reason: "free", opens: true })).toEqual([]);
  });
});
