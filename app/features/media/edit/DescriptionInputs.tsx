import Alert from "@mui/material/Alert";
import { TextInput, useRecordContext } from "react-admin";
import { useWatch } from "react-hook-form";
import { useMediaUsage } from "../MediaUsage";
import { type MediaRecord, mediaRecord } from "../media";

/** What people say about a file: the inputs that its kind has use for, and how they are used. */
export function DescriptionInputs() {
  const item = mediaRecord.safeParse(useRecordContext()).data;
  if (!item) return null;
  const isHeard = item.type === "audio" || item.type === "video";
  return (
    <>
      <TextInput source="title" isRequired helperText={false} />
      {item.type === "image" && <AltTextReminder item={item} />}
      {item.type !== "audio" && (
        <TextInput
          source="alt_text"
          label="Alt text"
          multiline
          minRows={2}
          helperText="What it shows, for those who cannot see it: the kind of picture and what it is about, in a sentence or two."
        />
      )}
      {isHeard && (
        <TextInput
          source="transcript"
          multiline
          minRows={8}
          maxRows={24}
          helperText="What is said, word for word. Questions keep a transcript of their own; this one makes the file findable."
        />
      )}
    </>
  );
}

/** A picture that candidates describe needs its alt text: without it some cannot sit the item. */
function AltTextReminder({ item }: { item: MediaRecord }) {
  const altText: unknown = useWatch({ name: "alt_text" });
  const { data: usages = [] } = useMediaUsage(item.id);
  if (typeof altText === "string" && altText.trim() !== "") return null;
  const isDescribed = usages.some(({ type }) => type === "describe_image");
  return (
    <Alert severity={isDescribed ? "warning" : "info"} sx={{ width: "100%", my: 1 }}>
      {isDescribed
        ? "A Describe Image item shows this picture: it needs an alt text."
        : "This picture has no alt text yet."}
    </Alert>
  );
}
