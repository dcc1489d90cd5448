import { Create, SimpleForm } from "react-admin";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { comparedFields } from "./compared-fields";
import { RuleInputs } from "./RuleInputs";
import { ruleProblems, STARTING_PARAMETERS } from "./rule";

const newRule = {
  kind: "blocked_terms",
  parameters: STARTING_PARAMETERS.blocked_terms,
  action: "hold",
  severity: 2,
  is_active: false,
};

/** A new rule, tried before it goes live. */
export default function RuleCreate() {
  return (
    <Create title="New rule" redirect="list" component="div">
      <SimpleForm
        defaultValues={newRule}
        validate={ruleProblems}
        toolbar={<KeptToolbar />}
        sx={{ px: 0 }}
      >
        <KeepWork fields={comparedFields} />
        <RuleInputs />
      </SimpleForm>
    </Create>
  );
}
