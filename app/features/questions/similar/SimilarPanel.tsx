import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useRecordContext, useResourceContext } from "react-admin";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { bankOf } from "../banks";
import { Section } from "../form/Section";
import { SimilarItem } from "./SimilarItem";
import { comparedContent, isTooShort } from "./similar-question";
import { useSimilarQuestions } from "./use-similar-questions";

const typed = z.object({ type: z.string().catch("") }).catch({ type: "" });

/** The closest items of all banks, beside the form, following what is typed. */
export function SimilarPanel() {
  const { module } = bankOf(useResourceContext());
  const record = useRecordContext();
  const values = useWatch();
  const content = comparedContent(values);
  const { data, isFetching, error } = useSimilarQuestions({
    module,
    ...typed.parse(values),
    ...content,
    exclude_id: record ? String(record.id) : null,
  });
  const found = isTooShort(content) ? [] : (data ?? []);
  return (
    <Section title="Similar questions" help="The closest of all four banks, by their words.">
      <Typography role="status" variant="body2" color="text.secondary" gutterBottom>
        {summary(found.length, { isFetching, failed: Boolean(error) })}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {found.map((item) => (
          <SimilarItem
            key={item.id}
            item={item}
            text={content.text || content.title}
            isSibling={item.source_id !== null && item.source_id === record?.source_id}
          />
        ))}
      </Box>
    </Section>
  );
}

function summary(n: number, { isFetching, failed }: { isFetching: boolean; failed: boolean }) {
  if (failed) return "The banks could not be searched. Saving works all the same.";
  if (n === 0) return isFetching ? "Looking through all banks…" : "Nothing like it in the banks.";
  return n === 1 ? "One question is like this one." : `The ${n} closest questions.`;
}
