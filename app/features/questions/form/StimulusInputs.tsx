import Box from "@mui/material/Box";
import { TextInput } from "react-admin";
import { isGapResponse } from "~/domain/answers/gap-edits";
import type { ItemType } from "~/domain/item-types";
import { straightQuotes } from "~/ui/clean-paste/CleanPaste";
import { MediaInput } from "~/ui/MediaInput";
import { FieldWordCount } from "./FieldWordCount";
import { fieldMark } from "./field-focus";
import { MediaLength } from "./MediaLength";
import { PromptInput } from "./PromptInput";

function mediaLabel({ kinds }: NonNullable<ItemType["media"]>): string {
  if (kinds.includes("image")) return "Picture";
  return kinds.includes("video") ? "Recording or video" : "Recording";
}

/** Families whose editor writes the shown text itself. */
const writesItsText = ({ response }: ItemType): boolean =>
  isGapResponse(response) || response === "incorrect_words" || response === "paragraph_order";

/** What the candidate reads, hears or sees, as far as the type has it. */
export function StimulusInputs({ item }: { item: ItemType }) {
  const { media, prompt, transcriptRequired } = item;
  const isDictation = item.response === "dictation";
  const hasSpeech = media?.kinds.includes("audio") ?? false;
  return (
    <>
      {media && (
        <Box {...fieldMark("media_id")} sx={{ my: 1 }}>
          <MediaInput
            source="media_id"
            kinds={media.kinds}
            label={mediaLabel(media)}
            isRequired={media.required}
          />
          <MediaLength source="media_id" name={mediaLabel(media)} limits={media.seconds} />
        </Box>
      )}
      {!writesItsText(item) && (
        <PromptInput
          item={item}
          label={prompt?.label ?? "Instruction or context (may stay empty)"}
          isRequired={prompt?.required ?? false}
        />
      )}
      {hasSpeech && item.response !== "incorrect_words" && (
        <Box {...fieldMark("transcript")} {...(isDictation && straightQuotes)}>
          <TextInput
            source="transcript"
            label={isDictation ? "Sentence that is said" : "What is said"}
            isRequired={transcriptRequired}
            multiline
            minRows={isDictation ? 1 : 3}
            helperText={<FieldWordCount source="transcript" name="What is said" />}
          />
        </Box>
      )}
    </>
  );
}
