import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Show, useRecordContext } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { differences } from "~/ui/conflict/differences";
import { RecordTitle } from "~/ui/RecordTitle";
import { ReviewStatusChip } from "~/ui/review/ReviewStatusChip";
import { comparedFields } from "./compared-fields";
import { lessonQuestion, lessonRecord } from "./lesson";

const shown = lessonRecord.extend({ questions: lessonQuestion.array() });

const SHOWN_APART = new Set(["questions", "thumbnail_media_id"]);

/** A lesson for those who may read but not edit it. */
export default function LessonShow() {
  return (
    <Show title={<RecordTitle of="Lesson" />} component={Box} actions={false}>
      <LessonDetails />
    </Show>
  );
}

function LessonDetails() {
  const lesson = shown.safeParse(useRecordContext()).data;
  if (!lesson) return null;
  const details = differences(
    comparedFields.filter(({ source }) => !SHOWN_APART.has(source)),
    lesson,
    {},
  );
  return (
    <Paper variant="outlined" sx={{ mt: 2, p: 2, maxWidth: 900 }}>
      <ReviewStatusChip />
      <Box
        component="dl"
        sx={{ display: "grid", gridTemplateColumns: { sm: "200px 1fr" }, rowGap: 0.75 }}
      >
        {details.map(({ field, mine }) => [
          <Typography key={`${field.source} term`} component="dt" color="text.secondary">
            {field.label}
          </Typography>,
          <Box key={field.source} component="dd" sx={{ m: 0 }}>
            {mine}
          </Box>,
        ])}
      </Box>
      <Typography variant="h2">Questions</Typography>
      <ol>
        {lesson.questions.map(({ id, title }) => (
          <li key={id}>
            <Link component={RouterLink} to={`/admin/${lesson.module}_questions/${id}/show`}>
              {title}
            </Link>
          </li>
        ))}
      </ol>
    </Paper>
  );
}
