import { Show, useRecordContext } from "react-admin";
import { TIER_NAMES } from "~/domain/membership";
import { formatMoney } from "~/domain/money";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { PlanCheckPanel } from "./PlanCheckPanel";
import { planRecord } from "./plan";

function Details() {
  const plan = planRecord.safeParse(useRecordContext()).data;
  if (!plan) return null;
  const { amount, currency } = plan;
  return (
    <>
      <Block title={plan.name}>
        <Facts
          facts={[
            ["Tier", TIER_NAMES[plan.tier]],
            ["Charged", `Every ${plan.interval}`],
            ["Price", amount !== null && currency !== null ? formatMoney(amount, currency) : null],
            ["Product", plan.product_name],
            ["Stripe price", plan.stripe_price_id],
            ["On offer", plan.is_active ? "Yes" : "No"],
          ]}
        />
      </Block>
      <PlanCheckPanel />
    </>
  );
}

/** A plan for those who may see but not change it. */
export default function PlanShow() {
  return (
    <Show title="Plan" component="div">
      <Details />
    </Show>
  );
}
