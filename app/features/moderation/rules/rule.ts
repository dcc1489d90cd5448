import { z } from "zod";
import { problemsBy } from "~/ui/form-problems";

const whole = (lowest: number, highest: number) =>
  z
    .number("Give a number.")
    .int("A whole number.")
    .min(lowest, `From ${lowest}.`)
    .max(highest, `To ${highest}.`);

/** The parameters of each kind of rule, as the column `parameters` holds them. */
export const ruleParameters = {
  newcomer_links: z.strictObject({
    account_days: whole(0, 365),
    contributions: whole(0, 100),
    links: whole(1, 20),
  }),
  repeated_text: z.strictObject({
    times: whole(1, 50),
    hours: whole(1, 720),
    by: z.enum(["author", "anyone"], "Choose whose texts count."),
    min_length: whole(10, 1000),
  }),
  blocked_terms: z.strictObject({
    terms: z
      .array(
        z
          .string()
          .regex(/[\p{L}\p{N}].*[\p{L}\p{N}]/u, "A term has at least 2 letters or digits.")
          .max(80),
      )
      .min(1, "Give at least one term.")
      .max(500, "At most 500 terms."),
  }),
} as const;
export type RuleKind = keyof typeof ruleParameters;

export const RULE_KINDS: { id: RuleKind; name: string }[] = [
  { id: "newcomer_links", name: "Links of newcomers" },
  { id: "repeated_text", name: "Repeated text" },
  { id: "blocked_terms", name: "Blocked terms" },
];

export const RULE_ACTIONS: { id: "hold" | "flag"; name: string }[] = [
  { id: "hold", name: "Hold: hidden until a moderator decides" },
  { id: "flag", name: "Flag: visible, but in the queue" },
];

/** What a new rule of the kind starts with. */
export const STARTING_PARAMETERS: Record<RuleKind, Record<string, unknown>> = {
  newcomer_links: { account_days: 7, contributions: 3, links: 1 },
  repeated_text: { times: 1, hours: 24, by: "author", min_length: 30 },
  blocked_terms: { terms: [] },
};

const common = {
  name: z.string("Give it a name.").trim().min(3, "At least 3 characters.").max(120),
  action: z.enum(["hold", "flag"], "Choose what happens."),
  severity: whole(1, 5),
  is_active: z.boolean(),
};

/** What is typed into the form of a rule. */
export const ruleInput = z.discriminatedUnion("kind", [
  z.looseObject({
    ...common,
    kind: z.literal("newcomer_links"),
    parameters: ruleParameters.newcomer_links,
  }),
  z.looseObject({
    ...common,
    kind: z.literal("repeated_text"),
    parameters: ruleParameters.repeated_text,
  }),
  z.looseObject({
    ...common,
    kind: z.literal("blocked_terms"),
    parameters: ruleParameters.blocked_terms,
  }),
]);
export const ruleProblems = problemsBy(ruleInput);

/** What try_moderation_rule answers. */
export const ruleTrial = z.object({
  looked_at: z.number(),
  caught: z.number(),
  /** Of the caught: hidden or removed today. */
  caught_taken_down: z.number(),
  examples: z.array(
    z.object({
      type: z.enum(["post", "comment"]),
      id: z.uuid(),
      post_id: z.uuid(),
      title: z.string().nullable(),
      excerpt: z.string(),
      author_name: z.string().nullable(),
      status: z.enum(["visible", "hidden", "removed"]),
      created_at: z.string(),
      caught: z.string(),
    }),
  ),
});
export type RuleTrial = z.infer<typeof ruleTrial>;
