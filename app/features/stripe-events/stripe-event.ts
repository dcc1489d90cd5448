import { z } from "zod";

export const EVENT_STATES = ["waiting", "failed", "processed"] as const;
export type EventState = (typeof EVENT_STATES)[number];

export const STATE_NAMES: Record<EventState, string> = {
  waiting: "Waiting",
  failed: "Failed",
  processed: "Processed",
};
export const STATE_CHOICES = EVENT_STATES.map((id) => ({ id, name: STATE_NAMES[id] }));

const ERROR_KINDS = [
  "unknown_customer",
  "unknown_price",
  "unknown_status",
  "not_connected",
  "unreachable",
  "refused",
  "unexpected",
] as const;
type ErrorKind = (typeof ERROR_KINDS)[number];

/** A row of stripe_events, as far as the console shows it. */
export const stripeEvent = z.looseObject({
  id: z.number(),
  event_id: z.string(),
  type: z.string(),
  customer: z.string().nullable(),
  state: z.enum(EVENT_STATES),
  error: z.string().nullable(),
  error_kind: z.enum(ERROR_KINDS).nullable(),
  attempts: z.number(),
  received_at: z.string(),
  processed_at: z.string().nullable(),
  payload: z.unknown(),
});
export type StripeEventRecord = z.infer<typeof stripeEvent>;

/** What to do about an error beyond what it says itself, by what it is about. */
const ADVICE: Record<ErrorKind, string | null> = {
  unknown_customer:
    "To link one, run the reconciliation and choose the learner there, or set their id as metadata user_id of the customer in Stripe.",
  unknown_price: null,
  unknown_status:
    "Stripe has a status that has no meaning here yet. Nobody's access was changed; the console needs an update.",
  not_connected:
    "Set the key for the worker and restart it. The event is then processed by itself.",
  unreachable: "Nothing needs to be done: it is tried again by itself. Replay to try at once.",
  refused: "Check the worker's STRIPE_SECRET_KEY and what it may do. It is tried again by itself.",
  unexpected:
    "It is tried again by itself. If it stays, the worker's log says more under the time of the try.",
};

/** What to do about a failed event, in a sentence; null where nothing is wrong. */
export const adviceFor = ({
  error,
  error_kind,
}: Pick<StripeEventRecord, "error" | "error_kind">) =>
  error === null ? null : ADVICE[error_kind ?? "unexpected"];

/** The price that a plan is missing for, as the error names it. */
export const priceNamedBy = (error: string | null): string | null =>
  /\bprice_\w+/.exec(error ?? "")?.[0] ?? null;

/** What rpc stripe_inbox answers. */
export const inbox = z.object({
  waiting: z.number(),
  failed: z.number(),
  processed: z.number(),
  waiting_since: z.string().nullable(),
  last_received: z.string().nullable(),
  days: z.object({ day: z.string(), received: z.number(), failed: z.number() }).array(),
});
export type Inbox = z.infer<typeof inbox>;

/** What rpc replay_stripe_events answers: a problem where an event could not be queued. */
export const replayed = z.object({ event_id: z.string(), problem: z.string().nullable() }).array();
