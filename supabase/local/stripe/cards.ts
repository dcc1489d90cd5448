import { EmulatedError, invalid } from "./errors.ts";
import type { Customer, PaymentMethod } from "./objects.ts";
import type { Store } from "./store.ts";

/** Stripe's cards for tests: https://docs.stripe.com/testing */
const TEST_CARDS: Record<string, { brand: string; last4: string }> = {
  pm_card_visa: { brand: "visa", last4: "4242" },
  pm_card_mastercard: { brand: "mastercard", last4: "4444" },
  /** Can be kept, but every charge is declined. */
  pm_card_chargeCustomerFail: { brand: "visa", last4: "0341" },
};
const DECLINED = "0341";
const EXPIRES = { exp_month: 12, exp_year: 2034 };

/** Makes one of Stripe's test cards the customer's own default. @returns its id */
export function attachCard(store: Store, customer: Customer, testCard: string): string {
  const card = TEST_CARDS[testCard];
  if (!card)
    throw invalid(`No such PaymentMethod: '${testCard}'`, "payment_method", "resource_missing");
  const method: PaymentMethod = {
    id: store.newId("pm"),
    object: "payment_method",
    created: store.now(),
    type: "card",
    customer: customer.id,
    card: { ...card, ...EXPIRES },
  };
  store.paymentMethods.set(method.id, method);
  customer.invoice_settings.default_payment_method = method.id;
  return method.id;
}

/** The card that invoices of the customer are charged to. */
export function cardOf(store: Store, customerId: string): PaymentMethod["card"] | null {
  const id = store.customers.get(customerId)?.invoice_settings.default_payment_method;
  return (id && store.paymentMethods.get(id)?.card) || null;
}

/** What `payment_behavior: error_if_incomplete` answers where the first charge cannot succeed. */
export function refuseUnchargeable(store: Store, customerId: string): void {
  const card = cardOf(store, customerId);
  if (!card)
    throw invalid(
      "This customer has no attached payment source or default payment method. Please consider adding a default payment method.",
      undefined,
      "resource_missing",
    );
  if (card.last4 === DECLINED)
    throw new EmulatedError(402, "card_error", "Your card was declined.", "card_declined");
}
