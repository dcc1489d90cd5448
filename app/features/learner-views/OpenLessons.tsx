import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useState } from "react";
import { MODULES } from "~/domain/item-types";
import type { OpenLesson } from "./learner-view";

const LessonDialog = lazy(() => import("./LessonDialog"));

const heading = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The lessons that open for the learner, as they find them. */
export function OpenLessons({ viewId, lessons }: { viewId: string; lessons: OpenLesson[] }) {
  const [opened, setOpened] = useState<OpenLesson | null>(null);
  const modules = MODULES.filter((module) => lessons.some((lesson) => lesson.module === module));
  return (
    <>
      <Typography variant="h3" component="h2" sx={{ mt: 3 }}>
        Lessons that open ({lessons.length})
      </Typography>
      {lessons.length === 0 && (
        <Typography color="text.secondary" sx={{ mt: 1 }}>
          No lesson opens for this learner.
        </Typography>
      )}
      {modules.map((module) => (
        <Box key={module} component="section" aria-label={heading(module)} sx={{ mt: 2 }}>
          <Typography variant="subtitle2" component="h3" gutterBottom>
            {heading(module)}
          </Typography>
          <Paper variant="outlined" component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
            {lessons
              .filter((lesson) => lesson.module === module)
              .map((lesson) => (
                <LessonLine key={lesson.id} lesson={lesson} onOpen={() => setOpened(lesson)} />
              ))}
          </Paper>
        </Box>
      ))}
      {opened && (
        <Suspense>
          <LessonDialog viewId={viewId} lesson={opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  );
}

function LessonLine({ lesson, onOpen }: { lesson: OpenLesson; onOpen: () => void }) {
  const { title, estimated_minutes, question_count, completion_percentage, best_score } = lesson;
  return (
    <Box
      component="li"
      sx={{ display: "flex", alignItems: "center", gap: 2, px: 2, py: 1, flexWrap: "wrap" }}
    >
      <Box sx={{ flex: 1, minWidth: 200 }}>
        <Typography>{title}</Typography>
        <Typography variant="body2" color="text.secondary">
          {question_count} {question_count === 1 ? "question" : "questions"}, {estimated_minutes}{" "}
          minutes{lesson.is_free && ", free"}
          {best_score !== null && `, best score ${best_score}`}
        </Typography>
      </Box>
      {completion_percentage !== null && (
        <LinearProgress
          variant="determinate"
          value={completion_percentage}
          aria-label={`Progress in ${title}`}
          sx={{ width: 120 }}
        />
      )}
      <Button size="small" aria-label={`Open ${title}`} onClick={onOpen}>
        Open
      </Button>
    </Box>
  );
}
