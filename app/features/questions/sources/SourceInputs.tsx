import { TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { countWords } from "~/domain/words";
import { MediaInput } from "~/ui/MediaInput";

const text = z.string().catch("");
const RECORDINGS = ["audio", "video"] as const;

/** The only form of a source. */
export function SourceInputs() {
  const words = countWords(text.parse(useWatch({ name: "text" })));
  return (
    <>
      <TextInput source="title" isRequired helperText={false} />
      <TextInput
        source="text"
        label="Passage or transcript"
        isRequired
        multiline
        minRows={8}
        helperText={words === 1 ? "1 word" : `${words} words`}
      />
      <MediaInput source="media_id" kinds={RECORDINGS} label="Recording of the whole text" />
      <TextInput
        source="note"
        label="Origin"
        multiline
        helperText="Where the text comes from, and under which licence."
      />
    </>
  );
}
