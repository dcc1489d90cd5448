/** The parts of Stripe's objects that the console reads or writes, as the API of 2026-10-28 shapes them. */
interface Stored {
  id: string;
  created: number;
}

export interface Price extends Stored {
  object: "price";
  active: boolean;
  currency: string;
  unit_amount: number;
  product: string;
  nickname: string | null;
  recurring: { interval: "month" | "year"; interval_count: number };
}

export interface Product extends Stored {
  object: "product";
  active: boolean;
  name: string;
}

export interface Customer extends Stored {
  object: "customer";
  email: string | null;
  name: string | null;
  metadata: Record<string, string>;
  invoice_settings: { default_payment_method: string | null };
  /** Stripe keeps a stub of a deleted customer. */
  deleted?: true;
}

export const SUBSCRIPTION_STATUSES = [
  "trialing",
  "active",
  "past_due",
  "unpaid",
  "canceled",
  "incomplete",
  "incomplete_expired",
  "paused",
] as const;
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number];

export interface SubscriptionItem {
  id: string;
  object: "subscription_item";
  price: Price;
  quantity: number;
  current_period_start: number;
  current_period_end: number;
}

export interface Subscription extends Stored {
  object: "subscription";
  status: SubscriptionStatus;
  customer: string;
  currency: string;
  start_date: number;
  cancel_at: number | null;
  cancel_at_period_end: boolean;
  canceled_at: number | null;
  ended_at: number | null;
  trial_start: number | null;
  trial_end: number | null;
  pause_collection: { behavior: string; resumes_at: number | null } | null;
  items: { object: "list"; data: SubscriptionItem[]; has_more: boolean; url: string };
  latest_invoice: string | null;
  schedule: string | null;
  metadata: Record<string, string>;
}

export interface SchedulePhase {
  start_date: number;
  end_date: number;
  items: { price: string; quantity: number }[];
  proration_behavior: string;
}

export interface SubscriptionSchedule extends Stored {
  object: "subscription_schedule";
  customer: string;
  status: "active" | "released";
  subscription: string | null;
  released_subscription: string | null;
  released_at: number | null;
  end_behavior: string;
  current_phase: { start_date: number; end_date: number } | null;
  phases: SchedulePhase[];
}

export interface PaymentMethod extends Stored {
  object: "payment_method";
  type: "card";
  customer: string | null;
  card: { brand: string; last4: string; exp_month: number; exp_year: number };
}

export interface Invoice extends Stored {
  object: "invoice";
  customer: string;
  status: "draft" | "open" | "paid" | "void" | "uncollectible";
  currency: string;
  amount_due: number;
  amount_paid: number;
  total: number;
  starting_balance: number;
  next_payment_attempt: number | null;
  lines: { object: "list"; data: InvoiceLine[]; has_more: boolean; url: string };
  number: string;
  period_start: number;
  period_end: number;
  hosted_invoice_url: string;
  invoice_pdf: string;
  parent: { type: "subscription_details"; subscription_details: { subscription: string } };
  payments: { object: "list"; data: InvoicePayment[]; has_more: boolean; url: string };
}

export interface InvoiceLine {
  id: string;
  object: "line_item";
  amount: number;
  currency: string;
  description: string;
  period: { start: number; end: number };
}

export interface Charge extends Stored {
  object: "charge";
  amount: number;
  amount_refunded: number;
  refunded: boolean;
  paid: boolean;
  status: "succeeded";
  currency: string;
  customer: string;
  payment_intent: string;
  payment_method_details: { type: "card"; card: { brand: string; last4: string } };
}

interface InvoicePayment {
  id: string;
  object: "invoice_payment";
  status: "paid" | "open";
  payment: { type: "payment_intent"; payment_intent: string };
}

export interface Refund extends Stored {
  object: "refund";
  amount: number;
  currency: string;
  payment_intent: string;
  reason: string | null;
  status: "succeeded";
  metadata: Record<string, string>;
}

export interface StripeEvent extends Stored {
  object: "event";
  api_version: string;
  type: string;
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  data: { object: unknown };
}
