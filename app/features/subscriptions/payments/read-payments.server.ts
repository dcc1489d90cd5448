import type Stripe from "stripe";
import { z } from "zod";
import { readServerEnv } from "~/platform/env.server";
import { stripeClient } from "~/platform/stripe/client.server";
import { isMissing } from "~/platform/stripe/trouble.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { databaseRefusal } from "../stripe/act.server";
import { NOT_CONNECTED, refusalOf } from "../stripe/refusal.server";
import type { Invoice, PaymentsAnswer, PaymentsQuestion } from "./payment";

const PAGE = 10;
const MAX_CHARGES = 500;

const knownCustomer = z.object({
  customer: z.string().nullable(),
  subscription: z.string().nullable(),
  charged: z.boolean(),
});

const idOf = (thing: string | { id: string } | null | undefined): string | null =>
  typeof thing === "string" ? thing : (thing?.id ?? null);

/** What was charged and paid back since the oldest of these invoices, by payment. */
async function chargesOf(stripe: Stripe, customer: string, invoices: readonly Stripe.Invoice[]) {
  const oldest = invoices.at(-1);
  if (!oldest) return new Map<string | null, Stripe.Charge>();
  const charges = await stripe.charges
    .list({ customer, created: { gte: oldest.created }, limit: 100 })
    .autoPagingToArray({ limit: MAX_CHARGES });
  return new Map(
    charges.filter(({ paid }) => paid).map((charge) => [idOf(charge.payment_intent), charge]),
  );
}

function toInvoice(theirs: Stripe.Invoice, charges: Map<string | null, Stripe.Charge>): Invoice {
  const paid = theirs.payments?.data.find(({ status }) => status === "paid");
  const intent = idOf(paid?.payment.payment_intent);
  const charge = intent ? charges.get(intent) : undefined;
  const card = charge?.payment_method_details?.card;
  return {
    id: theirs.id,
    number: theirs.number,
    created: new Date(theirs.created * 1000).toISOString(),
    status: theirs.status ?? "draft",
    currency: theirs.currency,
    total: theirs.total,
    paid: theirs.amount_paid,
    refunded: charge?.amount_refunded ?? 0,
    card: card ? { brand: card.brand ?? "card", last4: card.last4 ?? "" } : null,
    payment_intent: intent,
    lines: theirs.lines.data.map(({ description, amount }) => ({
      description: description ?? "",
      amount,
    })),
    hosted_url: theirs.hosted_invoice_url ?? null,
  };
}

function defaultCard({ invoice_settings }: Stripe.Customer) {
  const method = invoice_settings.default_payment_method;
  const card = typeof method === "object" ? method?.card : null;
  if (!card) return null;
  const expires = `${String(card.exp_month).padStart(2, "0")}/${card.exp_year}`;
  return { brand: card.brand, last4: card.last4, expires };
}

/** A page of what Stripe has of a customer, newest first. @throws Stripe's errors */
export async function paymentsOf(
  stripe: Stripe,
  known: { customer: string; subscription: string | null; charged: boolean },
  after: string | undefined,
): Promise<PaymentsAnswer> {
  const { customer } = known;
  const [person, invoices] = await Promise.all([
    stripe.customers.retrieve(customer, { expand: ["invoice_settings.default_payment_method"] }),
    stripe.invoices.list({
      customer,
      limit: PAGE,
      expand: ["data.payments"],
      ...(after && { starting_after: after }),
    }),
  ]);
  const charges = await chargesOf(stripe, customer, invoices.data);
  return {
    state: "known",
    ...known,
    card: person.deleted ? null : defaultCard(person),
    invoices: invoices.data.map((one) => toInvoice(one, charges)),
    has_more: invoices.has_more,
  };
}

/** Invoices, refunds and the card of a learner, for who may change subscriptions. */
export async function readPayments(
  person: SignedInPerson,
  { learner_id, after }: PaymentsQuestion,
) {
  const { data, error } = await person.client.rpc("read_stripe_customer", { user_id: learner_id });
  if (error) return databaseRefusal(error, person.requestId);
  const known = knownCustomer.parse(data);
  const answer = (body: PaymentsAnswer) => ({ status: 200, body });
  const stripe = stripeClient(readServerEnv());
  if (!stripe) return answer({ state: "not_connected", say: NOT_CONNECTED });
  const { customer } = known;
  if (!customer)
    return answer({
      state: "no_customer",
      say: "Stripe does not know this learner: nothing was ever paid through it.",
    });
  try {
    return answer(await paymentsOf(stripe, { ...known, customer }, after));
  } catch (cause) {
    if (isMissing(cause))
      return answer({ state: "no_customer", say: `Stripe has no customer ${customer} any more.` });
    const refusal = refusalOf(cause);
    if (!refusal) throw cause;
    return { status: refusal.status, body: { problem: refusal.problem } };
  }
}
