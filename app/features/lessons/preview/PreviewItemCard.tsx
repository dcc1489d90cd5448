import PlayIcon from "@mui/icons-material/PlayArrow";
import StopIcon from "@mui/icons-material/Stop";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import { lazy, Suspense, useState } from "react";
import { LessonItemCard } from "~/ui/lesson-items/LessonItemCard";
import type { LessonItem } from "~/ui/lesson-items/lesson-item";

const PreviewPlayer = lazy(() => import("./PreviewPlayer"));

/** One item of the lesson, which can be sat here and now. */
export function PreviewItemCard({ item }: { item: LessonItem }) {
  const [playing, setPlaying] = useState(false);
  return (
    <LessonItemCard item={item}>
      <Button
        size="small"
        startIcon={playing ? <StopIcon /> : <PlayIcon />}
        aria-label={playing ? `Close ${item.title}` : `Play ${item.title}`}
        aria-expanded={playing}
        onClick={() => setPlaying(!playing)}
      >
        {playing ? "Close the question" : "Play this question"}
      </Button>
      {playing && (
        <Suspense fallback={<LinearProgress aria-label="Loading the player" />}>
          <PreviewPlayer item={item} />
        </Suspense>
      )}
    </LessonItemCard>
  );
}
