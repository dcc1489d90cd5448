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
  metadata: Record<string, string>;
}

export interface Invoice extends Stored {
  object: "invoice";
  customer: string;
  status: "draft" | "open" | "paid" | "void" | "uncollectible";
  currency: string;
  amount_due: number;
  amount_paid: number;
  total: number;
  number: string;
  period_start: number;
  period_end: number;
  hosted_invoice_url: string;
  invoice_pdf: string;
  parent: { type: "subscription_details"; subscription_details: { subscription: string } };
  payments: { object: "list"; data: InvoicePayment[]; has_more: boolean; url: string };
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
