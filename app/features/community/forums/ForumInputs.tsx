import Paper from "@mui/material/Paper";
import { BooleanInput, SelectInput, TextInput, useGetList, useRecordContext } from "react-admin";
import { useWatch } from "react-hook-form";

/** The only form of a forum. Where it stands among the others is changed in the list. */
export function ForumInputs() {
  const isArchived = Boolean(useRecordContext()?.archived_at);
  const isActive: unknown = useWatch({ name: "is_active" });
  const { data: categories = [] } = useGetList("forum_categories", {
    pagination: { page: 1, perPage: 200 },
    sort: { field: "order_index", order: "ASC" },
  });
  return (
    <Paper variant="outlined" sx={{ p: 2, width: "100%", maxWidth: 700 }}>
      <TextInput source="title" isRequired autoFocus helperText={false} />
      <TextInput
        source="description"
        multiline
        minRows={2}
        helperText="What it is about; readers see it below the title."
      />
      <SelectInput
        source="category"
        choices={categories.map(({ name }) => ({ id: name, name }))}
        helperText="Categories are kept under “Forums”, “Categories”."
      />
      <BooleanInput
        source="is_active"
        label="Active"
        defaultValue={true}
        readOnly={isArchived}
        helperText={
          isArchived
            ? "It is archived: restore it first."
            : isActive
              ? "Learners see it."
              : "Only staff see it, and its posts."
        }
      />
      <BooleanInput
        source="is_locked"
        label="Locked"
        defaultValue={false}
        helperText="Readable, but learners add nothing."
      />
    </Paper>
  );
}
