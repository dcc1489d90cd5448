import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useGetOne, useRecordContext, useResourceContext } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { bankOf } from "../banks";
import { Section } from "../form/Section";
import { questionRecord } from "../question";
import { MadeList } from "../sources/MadeList";
import { sourceRecord } from "../sources/source";
import { useMadeQuestions } from "../sources/use-made-questions";
import { DeriveButton } from "./DeriveButton";
import { textOfQuestion } from "./derivable";

/** The source of a question with what else was made from it; for one without, the way to derive items. */
export function SourcePanel() {
  const { module } = bankOf(useResourceContext());
  const question = questionRecord.safeParse(useRecordContext()).data;
  const sourceId = typeof question?.source_id === "string" ? question.source_id : null;
  const stored = useGetOne("question_sources", { id: sourceId }, { enabled: sourceId !== null });
  const made = useMadeQuestions(sourceId);
  if (!question) return null;
  const source = sourceRecord.safeParse(stored.data).data;
  if (sourceId) {
    const siblings = made.data?.filter(({ id }) => id !== question.id) ?? [];
    const isBehind = source && Number(question.source_revision) < source.revision;
    return (
      <Section title="Source">
        {source && (
          <Link component={RouterLink} to={`/admin/question_sources/${source.id}`}>
            {source.title}
          </Link>
        )}
        {isBehind && (
          <Typography variant="body2" color="warning.main">
            Its text was corrected since. The source offers the update.
          </Typography>
        )}
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {siblings.length === 0 ? "Nothing else was made from it." : "Also made from it:"}
        </Typography>
        <MadeList items={siblings} revision={source?.revision} />
        {source && <DeriveButton source={source} />}
      </Section>
    );
  }
  const text = textOfQuestion(question);
  if (!text) return null;
  return (
    <Section title="Source" help="Make items of other types from the text of this one.">
      <DeriveButton
        source={{ title: question.title, text, media_id: question.media_id }}
        origin={{ module, id: question.id }}
      />
    </Section>
  );
}
