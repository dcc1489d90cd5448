import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useEffect, useRef } from "react";
import { useCanAccess, useRecordContext } from "react-admin";
import { formatMoney } from "~/domain/money";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { messageOf } from "~/ui/message-of";
import { StripeNotice } from "~/ui/stripe/StripeNotice";
import { useStripeConnection } from "~/ui/stripe/use-stripe-connection";
import { CheckResult } from "./CheckResult";
import { planRecord } from "./plan";
import type { PriceInStripe } from "./plan-findings";
import { useCheckPlans, usePlanChecks } from "./use-plan-checks";

function PriceFacts({ price }: { price: PriceInStripe }) {
  const { amount, currency, interval, interval_count } = price;
  return (
    <Facts
      facts={[
        ["Product", price.product_name],
        ["Price", amount === null ? "By tiers or use" : formatMoney(amount, currency)],
        [
          "Charged",
          interval
            ? `Every ${interval_count === 1 ? "" : `${interval_count} `}${interval}`
            : "Once",
        ],
        ["For sale", price.active && price.product_active ? "Yes" : "No, archived in Stripe"],
      ]}
    />
  );
}

/** Checks once after each save, for those who may. */
function useCheckAfterSave(planId: string | undefined, isDue: boolean, version: number) {
  const { mutate, ...check } = useCheckPlans();
  const asked = useRef(0);
  useEffect(() => {
    if (!planId || !isDue || asked.current === version) return;
    asked.current = version;
    mutate({ plan_id: planId });
  }, [planId, isDue, version, mutate]);
  return { ...check, mutate };
}

/** What Stripe has of the plan's price, and where that is not what the plan says. Stands on the page of a plan. */
export function PlanCheckPanel() {
  const plan = planRecord.safeParse(useRecordContext()).data;
  const { data: stripe } = useStripeConnection();
  const { canAccess = false } = useCanAccess({ resource: "subscription_plans", action: "edit" });
  const { checks } = usePlanChecks();
  const check = plan && checks?.get(plan.id);
  const mayCheck = canAccess && stripe?.connected === true;
  const isDue =
    mayCheck && checks !== undefined && (check?.plan_version ?? 0) < (plan?.version ?? 0);
  const { mutate, isPending, error } = useCheckAfterSave(plan?.id, isDue, plan?.version ?? 0);
  if (!plan) return null;
  return (
    <Block
      title="In Stripe"
      action={
        mayCheck && (
          <Button size="small" loading={isPending} onClick={() => mutate({ plan_id: plan.id })}>
            Check now
          </Button>
        )
      }
    >
      <div aria-live="polite">
        {checks && <CheckResult check={check} version={plan.version} />}
        {check?.price && <PriceFacts price={check.price} />}
      </div>
      {error && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {messageOf(error)}
        </Alert>
      )}
      <StripeNotice>The plan is saved, but not compared with Stripe.</StripeNotice>
    </Block>
  );
}
