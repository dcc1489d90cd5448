import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import { NumberInput, SelectInput, TextInput } from "react-admin";
import { PLAN_CHOICES, STATUS_CHOICES } from "./organization";

/** The only form of an organization. */
export function OrganizationInputs() {
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label="Organization"
      sx={{ p: 2, width: "100%" }}
    >
      <TextInput source="name" isRequired helperText={false} />
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          gridTemplateColumns: { xs: "1fr", sm: "repeat(3, 1fr)" },
        }}
      >
        <SelectInput source="plan_type" label="Plan" choices={PLAN_CHOICES} isRequired />
        <SelectInput source="status" choices={STATUS_CHOICES} isRequired />
        <NumberInput
          source="max_users"
          label="Agreed number of members"
          min={1}
          isRequired
          helperText="Advice, not a limit."
        />
      </Box>
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          gridTemplateColumns: { xs: "1fr", sm: "repeat(2, 1fr)" },
        }}
      >
        <TextInput source="slug" helperText="Its name in addresses, such as green-hill." />
        <TextInput source="webhook_url" label="Webhook address" type="url" />
      </Box>
    </Paper>
  );
}
