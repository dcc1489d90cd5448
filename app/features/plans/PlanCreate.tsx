import { Create, SimpleForm } from "react-admin";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { StripeNotice } from "~/ui/stripe/StripeNotice";
import { comparedFields } from "./compared-fields";
import { PlanInputs } from "./PlanInputs";
import { newPlan, planProblems } from "./plan";

/** A new plan; its page compares it with Stripe once it is saved. */
export default function PlanCreate() {
  return (
    <Create title="New plan" redirect="edit" component="div">
      <SimpleForm
        defaultValues={newPlan}
        validate={planProblems}
        toolbar={<KeptToolbar />}
        sx={{ px: 0 }}
      >
        <KeepWork fields={comparedFields} />
        <PlanInputs />
        <StripeNotice>The plan can be kept, but not compared with Stripe.</StripeNotice>
      </SimpleForm>
    </Create>
  );
}
