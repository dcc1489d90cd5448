import { useDroppable } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { Module } from "~/domain/item-types";
import type { LessonQuestion } from "../lesson";
import { otherPlaces } from "./assess";
import { LessonItemRow } from "./LessonItemRow";
import { LESSON_END } from "./placing";
import type { Usage } from "./use-usage";

interface LessonItemsProps {
  module: Module;
  questions: readonly LessonQuestion[];
  known: ReadonlyMap<string, Usage>;
  lessonId: unknown;
  onMove: (from: number, to: number) => void;
  onRemove: (question: LessonQuestion, place: number) => void;
}

/** The ordered questions, and the place below them where an item of the bank can be dropped. */
export function LessonItems({ module, questions, known, lessonId, ...act }: LessonItemsProps) {
  const { setNodeRef, isOver } = useDroppable({ id: LESSON_END });
  return (
    <Box sx={{ border: 1, borderColor: "divider", borderRadius: 1, overflow: "hidden" }}>
      <SortableContext items={questions.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        {questions.length > 0 && (
          <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
            {questions.map((question, place) => (
              <LessonItemRow
                key={question.id}
                question={question}
                archived={known.get(question.id)?.is_archived ?? false}
                elsewhere={otherPlaces(known.get(question.id), lessonId)}
                place={place}
                count={questions.length}
                bank={`${module}_questions`}
                onMove={(to) => act.onMove(place, to)}
                onRemove={() => act.onRemove(question, place)}
              />
            ))}
          </Box>
        )}
      </SortableContext>
      <Box
        ref={setNodeRef}
        sx={{
          p: 2,
          textAlign: "center",
          bgcolor: isOver ? "action.selected" : "action.hover",
        }}
      >
        <Typography variant="body2" color="text.secondary">
          {questions.length === 0
            ? "No questions yet. Drag some in from the bank, or press “Add” there. A lesson can be saved without, but published only with published questions."
            : "Drop here to add at the end"}
        </Typography>
      </Box>
    </Box>
  );
}
