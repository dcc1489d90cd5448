import type { ComparedField } from "~/ui/conflict/differences";
import { parameterFacts } from "./parameter-facts";
import { RULE_ACTIONS, RULE_KINDS } from "./rule";

const nameIn = (choices: readonly { id: string; name: string }[]) => (value: unknown) =>
  choices.find(({ id }) => id === value)?.name ?? String(value);

/** A half-filled form has parameters too, which no words fit yet. */
const parametersInWords = (parameters: unknown): string =>
  parameterFacts(parameters)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n") || JSON.stringify(parameters);

/** What two people may have changed on a rule, in the order of the form. */
export const comparedFields: readonly ComparedField[] = [
  { source: "name", label: "Name" },
  { source: "kind", label: "Looks for", show: nameIn(RULE_KINDS) },
  { source: "parameters", label: "Parameters", show: parametersInWords },
  { source: "action", label: "What happens", show: nameIn(RULE_ACTIONS) },
  { source: "severity", label: "Severity" },
  { source: "is_active", label: "Live" },
];
