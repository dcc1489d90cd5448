import { invalid } from "./errors.ts";
import { type FormObject, objectField, textField } from "./form.ts";
import { previewInvoice } from "./invoices.ts";
import { listPage } from "./lists.ts";
import type { Customer, Price, Refund } from "./objects.ts";
import { find, type Store } from "./store.ts";
import { cancelSubscription, createSubscription, updateSubscription } from "./subscriptions.ts";

type Handler = (store: Store, form: FormObject, id: string) => unknown;

function writeCustomer(store: Store, form: FormObject, id?: string): Customer {
  const customer: Customer = id
    ? find(store.customers, "customer", id)
    : {
        id: store.newId("cus"),
        object: "customer",
        created: store.now(),
        email: null,
        name: null,
        metadata: {},
      };
  customer.email = textField(form, "email") ?? customer.email;
  customer.name = textField(form, "name") ?? customer.name;
  for (const [name, value] of Object.entries(objectField(form, "metadata")))
    if (typeof value === "string") customer.metadata[name] = value;
  store.customers.set(customer.id, customer);
  store.emit(id ? "customer.updated" : "customer.created", customer);
  return customer;
}

/** A deleted customer leaves a stub, and its subscriptions end. */
function deleteCustomer(store: Store, _form: FormObject, id: string) {
  const customer = find(store.customers, "customer", id);
  if (customer.deleted) throw invalid(`No such customer: '${id}'`, "id", "resource_missing");
  for (const { id: subscription, customer: owner, status } of store.subscriptions.values())
    if (owner === id && status !== "canceled") cancelSubscription(store, subscription);
  customer.deleted = true;
  store.emit("customer.deleted", customer);
  return { id, object: "customer", deleted: true };
}

function createRefund(store: Store, form: FormObject): Refund {
  const intent = textField(form, "payment_intent") ?? "";
  const invoice = [...store.invoices.values()].find(({ payments }) =>
    payments.data.some(({ payment }) => payment.payment_intent === intent),
  );
  if (!invoice)
    throw invalid(`No such payment_intent: '${intent}'`, "payment_intent", "resource_missing");
  const before = [...store.refunds.values()].filter(
    ({ payment_intent }) => payment_intent === intent,
  );
  const left = invoice.amount_paid - before.reduce((sum, { amount }) => sum + amount, 0);
  const amount = Number(textField(form, "amount") ?? left);
  if (left === 0)
    throw invalid("Charge has already been refunded.", undefined, "charge_already_refunded");
  if (!Number.isInteger(amount) || amount < 1) throw invalid("Invalid positive integer", "amount");
  if (amount > left)
    throw invalid(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
      "amount",
    );
  const refund: Refund = {
    id: store.newId("re"),
    object: "refund",
    created: store.now(),
    amount,
    currency: invoice.currency,
    payment_intent: intent,
    reason: textField(form, "reason") ?? null,
    status: "succeeded",
    metadata: {},
  };
  store.refunds.set(refund.id, refund);
  store.emit("refund.created", refund);
  return refund;
}

function listSubscriptions(store: Store, query: FormObject) {
  const [customer, status] = [textField(query, "customer"), textField(query, "status")];
  const matching = [...store.subscriptions.values()].filter(
    (one) =>
      (!customer || one.customer === customer) &&
      // Without a status, Stripe leaves out what has ended.
      (status === "all" || (status ? one.status === status : one.status !== "canceled")),
  );
  return listPage(matching, query, "/v1/subscriptions");
}

function listInvoices(store: Store, query: FormObject) {
  const [customer, subscription] = [textField(query, "customer"), textField(query, "subscription")];
  const matching = [...store.invoices.values()].filter(
    (one) =>
      (!customer || one.customer === customer) &&
      (!subscription || one.parent.subscription_details.subscription === subscription),
  );
  return listPage(matching, query, "/v1/invoices");
}

function listRefunds(store: Store, query: FormObject) {
  const intent = textField(query, "payment_intent");
  const matching = [...store.refunds.values()].filter(
    (one) => !intent || one.payment_intent === intent,
  );
  return listPage(matching, query, "/v1/refunds");
}

function readCustomer(store: Store, _form: FormObject, id: string) {
  const customer = find(store.customers, "customer", id);
  return customer.deleted ? { id, object: "customer", deleted: true } : customer;
}

/** `POST /v1/prices/:id`: of a price only the name and whether it may be sold can change. */
function writePrice(store: Store, form: FormObject, id: string): Price {
  const price = find(store.prices, "price", id);
  const active = textField(form, "active");
  if (active !== undefined) price.active = active === "true";
  price.nickname = textField(form, "nickname") ?? price.nickname;
  store.emit("price.updated", price);
  return price;
}

/** `GET /v1/prices/:id`, with the product itself where it is asked for. A product that nobody described is called by its id. */
function readPrice(store: Store, query: FormObject, id: string) {
  const price = find(store.prices, "price", id);
  if (!Array.isArray(query.expand) || !query.expand.includes("product")) return price;
  const unnamed = { id: price.product, object: "product", active: true, name: price.product };
  return { ...price, product: store.products.get(price.product) ?? unnamed };
}

/** The endpoints that the console uses; `:id` is handed to the handler. */
export const ROUTES: Record<string, Handler> = {
  "GET /v1/customers": (store, query) =>
    listPage(
      [...store.customers.values()].filter(({ deleted }) => !deleted),
      query,
      "/v1/customers",
    ),
  "POST /v1/customers": (store, form) => writeCustomer(store, form),
  "GET /v1/customers/:id": readCustomer,
  "POST /v1/customers/:id": writeCustomer,
  "DELETE /v1/customers/:id": deleteCustomer,
  "GET /v1/prices": (store, query) => listPage(store.prices.values(), query, "/v1/prices"),
  "GET /v1/prices/:id": readPrice,
  "POST /v1/prices/:id": writePrice,
  "GET /v1/subscriptions": listSubscriptions,
  "POST /v1/subscriptions": createSubscription,
  "GET /v1/subscriptions/:id": (store, _form, id) => find(store.subscriptions, "subscription", id),
  "POST /v1/subscriptions/:id": (store, form, id) => updateSubscription(store, id, form),
  "DELETE /v1/subscriptions/:id": (store, _form, id) => cancelSubscription(store, id),
  "GET /v1/invoices": listInvoices,
  "POST /v1/invoices/create_preview": previewInvoice,
  "GET /v1/invoices/:id": (store, _form, id) => find(store.invoices, "invoice", id),
  "GET /v1/refunds": listRefunds,
  "POST /v1/refunds": createRefund,
  "GET /v1/events": (store, query) => listPage(store.events.values(), query, "/v1/events"),
  "GET /v1/events/:id": (store, _form, id) => find(store.events, "event", id),
};
