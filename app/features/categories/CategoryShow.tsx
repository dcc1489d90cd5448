import Box from "@mui/material/Box";
import { NumberField, Show, SimpleShowLayout, TextField } from "react-admin";

/** A category for those who may read but not edit it. */
export default function CategoryShow() {
  return (
    <Show title="Category" component={Box}>
      <SimpleShowLayout>
        <TextField source="title" />
        <TextField source="code" />
        <TextField source="short_name" label="Short name" emptyText="–" />
        <TextField source="description" emptyText="–" />
        <TextField source="scoring_type" label="Scoring" emptyText="–" />
        <NumberField source="question_count" label="Provider’s count" />
      </SimpleShowLayout>
    </Show>
  );
}
