import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import { NumberInput, SelectInput, TextInput, useRecordContext } from "react-admin";
import { useWatch } from "react-hook-form";
import { asChoices } from "~/domain/code-words";
import { itemTypesOf, MODULES, type Module } from "~/domain/item-types";
import { SCORING_TYPES } from "./category";
import { iconChoices } from "./icons";

/** The only form of a category. Where it stands in the tree is changed in the tree. */
export function CategoryInputs() {
  const isNew = useRecordContext()?.id === undefined;
  const icon: unknown = useWatch({ name: "icon" });
  const module: Module | "" | null = useWatch({ name: "module" });
  const types = module
    ? itemTypesOf(module).map(({ type, title }) => ({ id: type, name: title }))
    : [];
  return (
    <Paper variant="outlined" sx={{ p: 2, width: "100%", maxWidth: 900 }}>
      <Box sx={{ display: "grid", columnGap: 2, gridTemplateColumns: { sm: "1fr 1fr" } }}>
        <TextInput source="title" isRequired autoFocus helperText={false} />
        <TextInput source="code" isRequired helperText="The provider’s code, unique." />
        <NumberInput
          source="id"
          label="Number"
          isRequired
          readOnly={!isNew}
          helperText="The provider’s number; it cannot change later."
        />
        <TextInput source="short_name" label="Short name" helperText={false} />
        <SelectInput source="icon" choices={iconChoices(icon)} helperText={false} />
        <TextInput source="color" label="Colour" helperText="Like #1f5f99." />
        <SelectInput
          source="module"
          label="Counts items of"
          choices={asChoices(MODULES)}
          helperText="Only where the category stands for one item type."
        />
        <SelectInput
          source="question_type"
          label="Question type"
          choices={types}
          readOnly={types.length === 0}
          helperText={false}
        />
        <SelectInput
          source="scoring_type"
          label="Scoring"
          choices={[
            { id: SCORING_TYPES[0], name: "By the key" },
            { id: SCORING_TYPES[1], name: "By AI" },
          ]}
          helperText={false}
        />
        <NumberInput
          source="question_count"
          label="Provider’s count"
          defaultValue={0}
          min={0}
          helperText="What the provider says; ours is counted by itself."
        />
        <TextInput source="video_link" label="Video" helperText={false} />
        <NumberInput
          source="first_question_id"
          label="Provider’s first question"
          helperText={false}
        />
      </Box>
      <TextInput source="description" multiline minRows={2} helperText={false} />
    </Paper>
  );
}
