import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { BooleanInput, NumberInput, SelectInput, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { DIFFICULTIES } from "~/domain/difficulty";
import { TagsInput } from "~/ui/tags/TagsInput";
import { TemplatePreview } from "./TemplatePreview";
import { templateTypes } from "./template";

const difficulties = DIFFICULTIES.map((id) => ({ id, name: id }));

/** The only form of a template: the text on one side, what it sounds like on the other. */
export function TemplateInputs() {
  const text: unknown = useWatch({ name: "template_text" });
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
      <Paper variant="outlined" component="section" aria-label="Template" sx={{ p: 2 }}>
        <TextInput source="title" isRequired autoFocus helperText={false} />
        <SelectInput
          source="type"
          label="Question type"
          choices={templateTypes}
          isRequired
          helperText={false}
        />
        <TextInput
          source="template_text"
          label="Text"
          isRequired
          multiline
          minRows={5}
          helperText="What the learner fills in stands in braces: The chart shows {topic}."
        />
        <Box
          sx={{
            display: "grid",
            columnGap: 2,
            gridTemplateColumns: { xs: "1fr 1fr", sm: "2fr 1fr 1fr" },
            "& > :first-of-type": { gridColumn: { xs: "1 / -1", sm: "auto" } },
          }}
        >
          <SelectInput source="difficulty" choices={difficulties} isRequired helperText={false} />
          <NumberInput source="min_score" label="Score from" min={10} max={90} helperText={false} />
          <NumberInput source="max_score" label="Score to" min={10} max={90} helperText={false} />
        </Box>
        <TextInput source="audio_url" label="Address of a recording" helperText={false} />
        <TagsInput source="tags" />
        <BooleanInput source="is_recommended" label="Recommended" helperText={false} />
      </Paper>
      <Paper variant="outlined" component="section" aria-label="Preview" sx={{ p: 2 }}>
        <Typography variant="h2" gutterBottom>
          Preview
        </Typography>
        <TemplatePreview template={typeof text === "string" ? text : ""} />
      </Paper>
    </Box>
  );
}
