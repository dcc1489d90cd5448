import Box from "@mui/material/Box";
import { SelectInput, TextInput } from "react-admin";
import { DIFFICULTIES } from "~/domain/difficulty";
import { CleanPaste } from "~/ui/clean-paste/CleanPaste";
import { Review } from "~/ui/review/Review";
import { TagsInput } from "~/ui/tags/TagsInput";
import { SourcePanel } from "../derive/SourcePanel";
import { SimilarGuard } from "../similar/SimilarGuard";
import { SimilarPanel } from "../similar/SimilarPanel";
import { ActivationPanel } from "./ActivationPanel";
import { AnswerInputs } from "./answers/AnswerInputs";
import { comparedFields } from "./compared-fields";
import { fieldMark } from "./field-focus";
import { ItemFacts } from "./ItemFacts";
import { ReferenceRecordings } from "./ReferenceRecordings";
import { Section } from "./Section";
import { StimulusInputs } from "./StimulusInputs";
import { useItem } from "./use-item";

const difficulties = DIFFICULTIES.map((id) => ({ id, name: id }));

/** The only form of a question: what the candidate meets, what counts as right, and beside it the rest. */
export function QuestionInputs() {
  const item = useItem();
  if (!item) return null;
  return (
    <CleanPaste>
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          width: "100%",
          alignItems: "start",
          gridTemplateColumns: "minmax(0, 1fr)",
          // By the room the form has, which the preview beside it takes a part of.
          "@container (min-width: 860px)": { gridTemplateColumns: "minmax(0, 1fr) 340px" },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Section title="Question">
            <Box {...fieldMark("title")}>
              <TextInput
                source="title"
                isRequired
                helperText="To find the question again; learners see it in lists."
              />
            </Box>
            <StimulusInputs item={item} />
          </Section>
          <Section title="Answer">
            <AnswerInputs item={item} />
            <TextInput
              source="explanation"
              multiline
              minRows={2}
              sx={{ mt: 2 }}
              helperText="Why the answer is right, for learners who have answered."
            />
          </Section>
          {item.module === "speaking" && <ReferenceRecordings item={item} />}
        </Box>
        <Box sx={{ "@container (min-width: 860px)": { position: "sticky", top: 64 } }}>
          <ActivationPanel />
          <Review fields={comparedFields} />
          <Section title="Filing">
            <SelectInput source="difficulty" choices={difficulties} isRequired helperText={false} />
            <Box {...fieldMark("tags")}>
              <TagsInput source="tags" />
            </Box>
          </Section>
          <Section title={item.title}>
            <ItemFacts item={item} />
          </Section>
          <SourcePanel />
          <SimilarPanel />
          <SimilarGuard />
        </Box>
      </Box>
    </CleanPaste>
  );
}
