import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import { NumberField, Show, SimpleShowLayout, TextField } from "react-admin";
import { RecordTitle } from "~/ui/RecordTitle";

/** A category for those who may read but not edit it. */
export default function CategoryShow() {
  return (
    <Show title={<RecordTitle />} component={Box} actions={false}>
      <Paper variant="outlined" sx={{ mt: 2, maxWidth: 900 }}>
        <SimpleShowLayout>
          <TextField source="title" />
          <TextField source="code" />
          <TextField source="short_name" label="Short name" emptyText="–" />
          <TextField source="description" emptyText="–" />
          <TextField source="scoring_type" label="Scoring" emptyText="–" />
          <NumberField source="question_count" label="Provider’s count" />
        </SimpleShowLayout>
      </Paper>
    </Show>
  );
}
