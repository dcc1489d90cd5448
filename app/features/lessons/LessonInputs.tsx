import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { NumberInput, SelectInput, TextInput, useRecordContext } from "react-admin";
import { asChoices } from "~/domain/code-words";
import { DIFFICULTIES } from "~/domain/difficulty";
import { MediaInput } from "~/ui/MediaInput";
import { Review } from "~/ui/review/Review";
import { TagsInput } from "~/ui/tags/TagsInput";
import { AccessInputs } from "./AccessInputs";
import { AccessPanel } from "./access/AccessPanel";
import { LessonBuilder } from "./builder/LessonBuilder";
import { comparedFields } from "./compared-fields";
import { SlugInput } from "./SlugInput";
import { TypeInputs } from "./TypeInputs";

const THUMBNAILS = ["image"] as const;

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" variant="outlined" aria-label={title} sx={{ p: 2, mb: 2 }}>
      <Typography variant="h2" gutterBottom>
        {title}
      </Typography>
      {children}
    </Paper>
  );
}

/**
 * The only form of a lesson: its details, who can open it, and its questions beside the bank. A new
 * lesson begins with its details; one that exists, with its questions.
 */
export function LessonInputs() {
  const isNew = useRecordContext()?.id === undefined;
  const questions = (
    <Section title="Questions">
      <LessonBuilder source="questions" />
    </Section>
  );
  return (
    <Box sx={{ width: "100%" }}>
      {!isNew && questions}
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 6fr) minmax(0, 5fr)" },
          alignItems: "start",
        }}
      >
        <DetailsSection autoFocus={isNew} />
        <div>
          <Section title="Who can open it">
            <AccessInputs />
            <AccessPanel />
          </Section>
          <Section title="Thumbnail">
            <MediaInput source="thumbnail_media_id" kinds={THUMBNAILS} label="Thumbnail" />
          </Section>
          <Review fields={comparedFields} />
        </div>
      </Box>
      {isNew && questions}
    </Box>
  );
}

function DetailsSection({ autoFocus }: { autoFocus: boolean }) {
  return (
    <Section title="Details">
      <TextInput source="title" isRequired autoFocus={autoFocus} helperText={false} />
      <SlugInput />
      <TextInput source="description" multiline minRows={2} helperText={false} />
      <TypeInputs />
      <Box sx={{ display: "grid", columnGap: 2, gridTemplateColumns: "1fr 1fr" }}>
        <SelectInput
          source="difficulty"
          choices={asChoices(DIFFICULTIES)}
          isRequired
          helperText={false}
        />
        <NumberInput
          source="estimated_minutes"
          label="Minutes"
          isRequired
          min={1}
          max={600}
          helperText={false}
        />
        <NumberInput
          source="lesson_number"
          label="Lesson number"
          isRequired
          min={1}
          helperText={false}
        />
        <NumberInput source="order_index" label="Place in the list" isRequired helperText={false} />
      </Box>
      <TagsInput source="tags" />
    </Section>
  );
}
