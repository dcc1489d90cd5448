import Paper from "@mui/material/Paper";
import { Show, useRecordContext } from "react-admin";
import { Facts } from "~/ui/blocks/Facts";
import { parameterFacts } from "./parameter-facts";
import { RULE_ACTIONS, RULE_KINDS } from "./rule";

const Heading = () => <>{`Rule: ${useRecordContext()?.name ?? ""}`}</>;

/** A rule for those who may read but not change it. */
export default function RuleShow() {
  return (
    <Show title={<Heading />} component="div" actions={false}>
      <Paper variant="outlined" sx={{ p: 2, mt: 2, maxWidth: 720 }}>
        <RuleFacts />
      </Paper>
    </Show>
  );
}

function RuleFacts() {
  const rule = useRecordContext();
  if (!rule) return null;
  return (
    <Facts
      facts={[
        ["Looks for", RULE_KINDS.find(({ id }) => id === rule.kind)?.name],
        ...parameterFacts(rule.parameters),
        ["What happens", RULE_ACTIONS.find(({ id }) => id === rule.action)?.name],
        ["Severity", String(rule.severity)],
        ["Live", rule.is_active ? "Yes" : "No"],
      ]}
    />
  );
}
