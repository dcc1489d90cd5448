import type { Importable } from "~/domain/importing/importable";
import { schemaProblems } from "~/domain/importing/schema-problems";
import { planInput } from "./plan";

/** Plans as files that were exported from their list bring them back; whether they are on offer stays. */
export const planImportable: Importable = {
  table: "subscription_plans",
  reads: ["is_active"],
  columns: [
    { name: "name", label: "Name", kind: "text" },
    { name: "tier", label: "Tier", kind: "text" },
    { name: "interval", label: "Charged", kind: "text" },
    { name: "stripe_price_id", label: "Stripe price", kind: "text" },
    { name: "amount", label: "Amount", kind: "number" },
    { name: "currency", label: "Currency", kind: "text" },
    { name: "product_name", label: "Product", kind: "text" },
  ],
  problems: schemaProblems(planInput),
};
