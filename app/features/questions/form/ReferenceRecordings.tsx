import Box from "@mui/material/Box";
import type { ItemType } from "~/domain/item-types";
import { MediaInput } from "~/ui/MediaInput";
import { MediaLength } from "./MediaLength";
import { Section } from "./Section";

const KINDS = ["audio"] as const;

/** The sample answer of a speaking item as native speakers say it. */
export function ReferenceRecordings({ item }: { item: ItemType }) {
  const { answerSeconds } = item;
  const most = typeof answerSeconds === "number" ? answerSeconds : answerSeconds?.[1];
  return (
    <Section
      title="Sample answer, spoken"
      help="The text or the answer as a native speaker says it, within the time a candidate has."
    >
      <Box sx={{ display: "grid", gap: 2, mt: 1, gridTemplateColumns: { sm: "1fr 1fr" } }}>
        <Box sx={{ minWidth: 0 }}>
          <MediaInput source="reference_audio_us_id" kinds={KINDS} label="American English" />
          <MediaLength source="reference_audio_us_id" name="American English" limits={most} />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <MediaInput source="reference_audio_uk_id" kinds={KINDS} label="British English" />
          <MediaLength source="reference_audio_uk_id" name="British English" limits={most} />
        </Box>
      </Box>
    </Section>
  );
}
