import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import { BooleanInput, SelectInput, TextInput, useRecordContext } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { ParameterInputs } from "./ParameterInputs";
import { RULE_ACTIONS, RULE_KINDS, STARTING_PARAMETERS } from "./rule";
import { TrialPanel } from "./TrialPanel";

const SEVERITIES = [1, 2, 3, 4, 5].map((id) => ({
  id,
  name: { 1: "1, untidy", 5: "5, somebody may come to harm" }[id] ?? String(id),
}));

/** The only form of a rule: what it looks for on one side, what it would have caught on the other. */
export function RuleInputs() {
  const isStored = useRecordContext()?.id !== undefined;
  const { setValue } = useFormContext();
  const kind: unknown = useWatch({ name: "kind" });
  const known = RULE_KINDS.find(({ id }) => id === kind)?.id;
  return (
    <Box
      sx={{
        display: "grid",
        gap: 2,
        width: "100%",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" },
        alignItems: "start",
      }}
    >
      <Paper variant="outlined" component="section" aria-label="Rule" sx={{ p: 2 }}>
        <TextInput source="name" isRequired autoFocus={!isStored} helperText={false} />
        <SelectInput
          source="kind"
          label="Looks for"
          choices={RULE_KINDS}
          isRequired
          disabled={isStored}
          helperText={false}
          onChange={(event) => {
            const chosen = RULE_KINDS.find(({ id }) => id === event.target.value);
            if (chosen)
              setValue("parameters", STARTING_PARAMETERS[chosen.id], { shouldDirty: true });
          }}
        />
        {known && <ParameterInputs kind={known} />}
        <SelectInput
          source="action"
          label="What happens"
          choices={RULE_ACTIONS}
          isRequired
          helperText={false}
        />
        <SelectInput source="severity" choices={SEVERITIES} isRequired helperText={false} />
        <BooleanInput
          source="is_active"
          label="Live"
          helperText="A rule goes live as it was tried: try it again after a change of what it looks for."
        />
      </Paper>
      {known && <TrialPanel kind={known} />}
    </Box>
  );
}
