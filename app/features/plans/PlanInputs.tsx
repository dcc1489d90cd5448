import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import { BooleanInput, NumberInput, SelectInput, TextInput } from "react-admin";
import { TIER_CHOICES } from "~/domain/membership";
import { INTERVAL_CHOICES } from "./plan";

/** The only form of a plan. */
export function PlanInputs() {
  return (
    <Paper variant="outlined" component="section" aria-label="Plan" sx={{ p: 2, width: "100%" }}>
      <TextInput source="name" isRequired autoFocus helperText={false} />
      <Box sx={{ display: "grid", columnGap: 2, gridTemplateColumns: "1fr 1fr" }}>
        <SelectInput
          source="tier"
          choices={TIER_CHOICES}
          isRequired
          helperText="Subscribers of the price get this tier, also when the plan is not on offer."
        />
        <SelectInput
          source="interval"
          label="Charged"
          choices={INTERVAL_CHOICES}
          isRequired
          helperText={false}
        />
      </Box>
      <TextInput
        source="stripe_price_id"
        label="Stripe price"
        helperText="The id of the price in Stripe, price_…"
      />
      <Box sx={{ display: "grid", columnGap: 2, gridTemplateColumns: "1fr 1fr 2fr" }}>
        <NumberInput
          source="amount"
          label="Amount"
          min={0}
          helperText="In the smallest unit: 1900 is $19.00"
        />
        <TextInput source="currency" label="Currency" helperText="Such as usd" />
        <TextInput source="product_name" label="Product" helperText="As invoices call it" />
      </Box>
      <BooleanInput
        source="is_active"
        label="On offer"
        helperText="Learners can choose it. What is left empty above is not compared with Stripe."
      />
    </Paper>
  );
}
