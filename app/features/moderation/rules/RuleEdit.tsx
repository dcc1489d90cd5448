import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { comparedFields } from "./compared-fields";
import { RuleInputs } from "./RuleInputs";
import { ruleProblems } from "./rule";

/** A rule beside what it would have caught. */
export default function RuleEdit() {
  return (
    <LockedEdit name="rule" fields={comparedFields} validate={ruleProblems}>
      <RuleInputs />
    </LockedEdit>
  );
}
