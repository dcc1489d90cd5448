import Box from "@mui/material/Box";
import { TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import type { ItemType } from "~/domain/item-types";
import { MediaInput } from "~/ui/MediaInput";
import { fieldMark } from "./field-focus";
import { PromptInput } from "./PromptInput";
import { WordCount } from "./WordCount";

const text = z.string().catch("");

function mediaLabel({ kinds }: NonNullable<ItemType["media"]>): string {
  if (kinds.includes("image")) return "Picture";
  return kinds.includes("video") ? "Recording or video" : "Recording";
}

/** What the candidate reads, hears or sees, as far as the type has it. */
export function StimulusInputs({ item }: { item: ItemType }) {
  const transcript = text.parse(useWatch({ name: "transcript" }));
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
        </Box>
      )}
      {(prompt || item.response !== "paragraph_order") && (
        <PromptInput
          item={item}
          label={prompt?.label ?? "Instruction or context (may stay empty)"}
          isRequired={prompt?.required ?? false}
        />
      )}
      {hasSpeech && (
        <Box {...fieldMark("transcript")}>
          <TextInput
            source="transcript"
            label={isDictation ? "Sentence that is said" : "What is said"}
            isRequired={transcriptRequired}
            multiline
            minRows={isDictation ? 1 : 3}
            helperText={<WordCount text={transcript} />}
          />
        </Box>
      )}
    </>
  );
}
