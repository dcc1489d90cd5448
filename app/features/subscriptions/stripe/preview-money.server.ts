import Stripe from "stripe";
import { poolFor } from "~/platform/database.server";
import { readServerEnv } from "~/platform/env.server";
import { stripeClient } from "~/platform/stripe/client.server";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { databaseRefusal } from "./act.server";
import { requestsOf, type StripeRequest } from "./action-requests";
import { readTerms } from "./action-terms.server";
import { offeredPlans } from "./carry-out.server";
import { type PlannedAction, plannedAction, type StripeTerms } from "./intent";
import type { MoneyAnswer, MoneyQuestion } from "./money";
import { refusePaidUndo } from "./paid-undo.server";
import { NOT_CONNECTED, refusalOf } from "./refusal.server";

type PreviewParams = Stripe.InvoiceCreatePreviewParams;

const NOTHING_MORE = "Nothing is charged any more, and nothing is paid back by this.";

function withRequest(customer: string, request: StripeRequest): PreviewParams | null {
  switch (request.ask) {
    case "create":
      return { customer, subscription_details: { items: request.params.items ?? [] } };
    case "schedule":
      return {
        customer,
        subscription: request.subscription,
        subscription_details: {
          items: [{ id: request.item, price: request.next_price }],
          proration_behavior: "none",
        },
      };
    case "update": {
      const { items, proration_behavior, trial_end, cancel_at, cancel_at_period_end } =
        request.params;
      return {
        customer,
        subscription: request.subscription,
        subscription_details: {
          ...(items && { items }),
          ...(proration_behavior && { proration_behavior }),
          ...(trial_end !== undefined && { trial_end }),
          ...(cancel_at !== undefined && { cancel_at }),
          ...(cancel_at_period_end !== undefined && { cancel_at_period_end }),
        },
      };
    }
    default:
      return null;
  }
}

/** Nothing but what is agreed for the renewal goes: the subscription renews at the price that it has. */
const unscheduled = ({ customer, had }: StripeTerms): PreviewParams | null =>
  had && {
    customer,
    subscription: had.subscription,
    subscription_details: {
      items: [{ id: had.item, price: had.price }],
      proration_behavior: "none",
    },
  };

const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString();

/**
 * The next invoice as the requests of an action would make it.
 * Source: https://docs.stripe.com/api/invoices/create_preview
 */
export async function moneyOf(
  stripe: Stripe,
  plan: PlannedAction,
  terms: StripeTerms,
): Promise<MoneyAnswer> {
  const requests = requestsOf(plan, terms);
  if (requests.some(({ ask }) => ask === "cancel")) return { kind: "none", say: NOTHING_MORE };
  const params =
    requests.map((request) => withRequest(terms.customer, request)).find(Boolean) ??
    (requests.some(({ ask }) => ask === "release") ? unscheduled(terms) : null);
  try {
    const invoice = await stripe.invoices.createPreview(
      params ?? {
        customer: terms.customer,
        ...(terms.had && { subscription: terms.had.subscription }),
      },
    );
    return {
      kind: "invoice",
      is_now: plan.action === "reactivate",
      currency: invoice.currency,
      lines: invoice.lines.data.map(({ description, amount }) => ({
        description: description ?? "",
        amount,
      })),
      total: invoice.total,
      credit: Math.min(0, invoice.starting_balance),
      amount_due: invoice.amount_due,
      due_at: isoOf(invoice.next_payment_attempt ?? invoice.period_end),
    };
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && error.code === "invoice_upcoming_none")
      return { kind: "none", say: NOTHING_MORE };
    throw error;
  }
}

/** What an action would cost or pay back, in the name of the person; nothing is changed. */
export async function previewMoney(person: SignedInPerson, question: MoneyQuestion) {
  const env = readServerEnv();
  const stripe = stripeClient(env);
  if (!stripe) return { status: 424, body: { problem: NOT_CONNECTED } };
  const { data, error } =
    "action_id" in question
      ? await person.client.rpc("plan_stripe_undo", question)
      : await person.client.rpc("plan_stripe_action", question);
  if (error) return databaseRefusal(error, person.requestId);
  const plan = plannedAction.parse(data);
  try {
    const terms = await readTerms(stripe, await offeredPlans(poolFor(env.DATABASE_URL)), plan);
    await refusePaidUndo(stripe, plan);
    return { status: 200, body: await moneyOf(stripe, plan, terms) };
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (!refusal) throw cause;
    return { status: refusal.status, body: { problem: refusal.problem } };
  }
}
