import { DateInput, SelectInput, TextInput } from "react-admin";
import { STATE_CHOICES } from "./stripe-event";

/** "Until the 5th" includes the 5th. */
const endOfDay = (day: string) => (day ? `${day}T23:59:59.999` : "");
const dayOf = (moment: unknown) => (typeof moment === "string" ? moment.slice(0, 10) : "");

/** All of them stand in the address of the list. */
export const filters = [
  <SelectInput key="state" source="state" choices={STATE_CHOICES} alwaysOn />,
  <TextInput key="type" source="type@ilike" label="Type" alwaysOn />,
  <TextInput key="customer" source="customer" label="Customer" alwaysOn />,
  <TextInput key="error" source="error@ilike" label="Error" />,
  <DateInput key="from" source="received_at@gte" label="From" />,
  <DateInput key="until" source="received_at@lte" label="Until" parse={endOfDay} format={dayOf} />,
];
