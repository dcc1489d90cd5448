import { randomBytes } from "node:crypto";
import Stripe from "stripe";
import { missing } from "./errors.ts";
import type {
  Customer,
  Invoice,
  Price,
  Product,
  Refund,
  StripeEvent,
  Subscription,
} from "./objects.ts";

/** Everything the emulator knows. Lives as long as its process. */
export class Store {
  readonly products = new Map<string, Product>();
  readonly prices = new Map<string, Price>();
  readonly customers = new Map<string, Customer>();
  readonly subscriptions = new Map<string, Subscription>();
  readonly invoices = new Map<string, Invoice>();
  readonly refunds = new Map<string, Refund>();
  readonly events = new Map<string, StripeEvent>();
  /** Called for each new event; the webhook sender hangs here. */
  onEvent: (event: StripeEvent) => void = () => undefined;
  #offset = 0;

  /** Seconds since 1970, by the emulator's clock. */
  now(): number {
    return Math.floor(Date.now() / 1000) + this.#offset;
  }

  /** Moves the clock on, as Stripe's test clocks do. */
  advance(seconds: number): void {
    this.#offset += seconds;
  }

  newId(prefix: string): string {
    return `${prefix}_${randomBytes(12).toString("hex")}`;
  }

  /** Records that something happened, with the object as it is at this moment. */
  emit(type: string, object: object, idempotencyKey: string | null = null): void {
    const event: StripeEvent = {
      id: this.newId("evt"),
      object: "event",
      api_version: Stripe.API_VERSION,
      created: this.now(),
      type,
      livemode: false,
      pending_webhooks: 1,
      request: { id: this.newId("req"), idempotency_key: idempotencyKey },
      data: { object: structuredClone(object) },
    };
    this.events.set(event.id, event);
    this.onEvent(event);
  }
}

/** The object of this id. @throws EmulatedError 404, as Stripe answers */
export function find<T>(collection: Map<string, T>, kind: string, id: string, param?: string): T {
  const found = collection.get(id);
  if (!found) throw missing(kind, id, param);
  return found;
}
