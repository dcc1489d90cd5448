import { z } from "zod";
import { problemsBy } from "~/ui/form-problems";

const PLANS = ["free", "pro", "premium"] as const;
const STATUSES = ["active", "suspended"] as const;

export const PLAN_CHOICES = [
  { id: "free", name: "Free" },
  { id: "pro", name: "Pro" },
  { id: "premium", name: "Premium" },
];
export const STATUS_CHOICES = [
  { id: "active", name: "Active" },
  { id: "suspended", name: "Suspended" },
];

const nothing = (value: unknown) => (value === "" ? null : value);

/** What a person may say about an organization. */
export const organizationInput = z.looseObject({
  name: z
    .string("An organization needs a name.")
    .trim()
    .min(1, "An organization needs a name.")
    .max(200, "At most 200 characters."),
  slug: z.preprocess(
    nothing,
    z
      .string()
      .max(100, "At most 100 characters.")
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Small letters and digits, joined by hyphens: green-hill.")
      .nullish(),
  ),
  plan_type: z.enum(PLANS),
  status: z.enum(STATUSES),
  max_users: z
    .number("A number is needed here.")
    .int("A whole number is needed here.")
    .min(1, "At least 1.")
    .max(1_000_000, "At most a million."),
  webhook_url: z.preprocess(
    nothing,
    z
      .url({ protocol: /^https?$/, error: "A full web address, as in https://school.example." })
      .nullish(),
  ),
});

/** What a person may say about a team. */
export const teamInput = z.looseObject({
  name: z
    .string("A team needs a name.")
    .trim()
    .min(1, "A team needs a name.")
    .max(200, "At most 200 characters."),
  description: z.string().max(2000, "At most 2,000 characters.").nullish(),
});

export const organizationProblems = problemsBy(organizationInput);
export const teamProblems = problemsBy(teamInput);

export const newOrganization = { plan_type: "free", status: "active", max_users: 10 } as const;
