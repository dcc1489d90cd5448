import { TIER_CHOICES } from "~/domain/membership";
import type { ComparedField } from "~/ui/conflict/differences";
import { INTERVAL_CHOICES } from "./plan";

const nameIn = (choices: readonly { id: string; name: string }[]) => (value: unknown) =>
  choices.find(({ id }) => id === value)?.name ?? String(value);

/** What two people may have changed on a plan, in the order of the form. */
export const comparedFields: readonly ComparedField[] = [
  { source: "name", label: "Name" },
  { source: "tier", label: "Tier", show: nameIn(TIER_CHOICES) },
  { source: "interval", label: "Charged", show: nameIn(INTERVAL_CHOICES) },
  { source: "stripe_price_id", label: "Stripe price" },
  { source: "amount", label: "Amount" },
  { source: "currency", label: "Currency" },
  { source: "product_name", label: "Product" },
  { source: "is_active", label: "On offer" },
];
