import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Show, useGetOne, useRecordContext, useResourceContext } from "react-admin";
import { findItemType } from "~/domain/item-types";
import { mediaItem } from "~/domain/media-file";
import { MediaPreview } from "~/ui/media/MediaPreview";
import { ReviewStatusChip } from "~/ui/review/ReviewStatusChip";
import { bankOf } from "./banks";
import { type QuestionRecord, questionRecord } from "./question";
import { readableLines } from "./readable";

/** A question for those who may read but not edit it. */
export default function QuestionShow() {
  return (
    <Show title={<QuestionTitle />} component="div" actions={false}>
      <QuestionDetails />
    </Show>
  );
}

function QuestionTitle() {
  const question = useRecordContext();
  return <>{question ? question.title : "Question"}</>;
}

function QuestionDetails() {
  const { module } = bankOf(useResourceContext());
  const question = questionRecord.safeParse(useRecordContext()).data;
  if (!question) return null;
  const item = findItemType(module, question.type);
  return (
    <Paper variant="outlined" sx={{ mt: 2, p: 2, maxWidth: 900 }}>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", mb: 1 }}>
        <Chip size="small" variant="outlined" label={item?.title ?? question.type} />
        <Chip size="small" variant="outlined" label={question.difficulty} />
        <ReviewStatusChip />
        {question.tags.map((tag) => (
          <Chip key={tag} size="small" variant="outlined" label={tag} />
        ))}
      </Box>
      {!isWritten(question) && (
        <Typography color="text.secondary">Nothing of it is written yet.</Typography>
      )}
      {question.media_id && <Media id={question.media_id} />}
      <Part title={item?.prompt?.label ?? "Text"}>{question.prompt_text}</Part>
      <Part title="What is said">{question.transcript}</Part>
      <Part title="Choices or words">{readableLines(question.options).join("\n")}</Part>
      <Part title="Right answer">{readableLines(question.key).join("\n")}</Part>
      <Part title="Explanation">
        {typeof question.explanation === "string" ? question.explanation : null}
      </Part>
    </Paper>
  );
}

/** Whether there is anything to read, hear or see. */
const isWritten = ({ media_id, prompt_text, transcript, options, key }: QuestionRecord): boolean =>
  Boolean(media_id || prompt_text || transcript) ||
  readableLines(options).length + readableLines(key).length > 0;

function Part({ title, children }: { title: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <Box component="section" aria-label={title} sx={{ mt: 2 }}>
      <Typography variant="h3" component="h2">
        {title}
      </Typography>
      <Typography sx={{ whiteSpace: "pre-wrap" }}>{children}</Typography>
    </Box>
  );
}

function Media({ id }: { id: string }) {
  const { data } = useGetOne("media", { id });
  const item = mediaItem.safeParse(data).data;
  return item ? <MediaPreview item={item} height={220} /> : null;
}
