import Box from "@mui/material/Box";
import { useRef } from "react";
import { useInput, useRecordContext } from "react-admin";
import { useWatch } from "react-hook-form";
import type { Module } from "~/domain/item-types";
import { BankPanel } from "~/ui/bank/BankPanel";
import type { BankQuestion } from "~/ui/bank/bank-question";
import { otherPlaces, useUsage } from "~/ui/bank/use-usage";
import { DragArea } from "~/ui/sortable/DragArea";
import { afterDrop } from "~/ui/sortable/placing";
import { RemovedNotice } from "~/ui/sortable/RemovedNotice";
import { SortableList } from "~/ui/sortable/SortableList";
import { useOrderedList } from "~/ui/sortable/use-ordered-list";
import { visuallyHidden } from "~/ui/visually-hidden";
import type { LessonQuestion } from "../lesson";
import { LessonItemRow } from "./LessonItemRow";
import { LessonSummary } from "./LessonSummary";

const EMPTY =
  "No questions yet. Drag some in from the bank, or press “Add” there. A lesson can be saved without, but published only with published questions.";

const asLessonQuestion = ({ id, title, difficulty, is_active }: BankQuestion): LessonQuestion => ({
  id,
  title,
  difficulty,
  is_active,
});

/** The lesson's questions in order beside the bank: dragged in and about, or by buttons and keys. */
export function LessonBuilder({ source }: { source: string }) {
  const { field } = useInput({ source, defaultValue: [] });
  const lessonId = useRecordContext()?.id;
  const module: Module = useWatch({ name: "module" }) ?? "speaking";
  const type: string = useWatch({ name: "question_type" }) ?? "";
  const bankRows = useRef<readonly LessonQuestion[]>([]);
  const questions: LessonQuestion[] = field.value ?? [];
  const ids = questions.map(({ id }) => id);
  const known = useUsage(module, ids);
  const list = useOrderedList(questions, field.onChange, "the lesson");

  return (
    <DragArea
      onDrop={(dragged, over) =>
        list.replace(afterDrop(questions, dragged, over, bankRows.current))
      }
    >
      <Box
        sx={{
          display: "grid",
          gap: 3,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" },
          alignItems: "start",
        }}
      >
        <Box component="section" aria-label="Questions of the lesson">
          <LessonSummary module={module} type={type} questions={questions} known={known} />
          {list.removed && (
            <RemovedNotice
              key={list.removed.entry.id}
              title={list.removed.entry.title}
              onUndo={list.undo}
            />
          )}
          <SortableList
            ids={ids}
            end={questions.length === 0 ? EMPTY : "Drop here to add at the end"}
          >
            {questions.map((question, place) => (
              <LessonItemRow
                key={question.id}
                question={question}
                archived={known.get(question.id)?.is_archived ?? false}
                elsewhere={otherPlaces(known.get(question.id), lessonId)}
                place={place}
                count={questions.length}
                bank={`${module}_questions`}
                onMove={(to) => list.move(place, to)}
                onRemove={() => list.remove(question)}
              />
            ))}
          </SortableList>
        </Box>
        <BankPanel
          key={`${module}/${type}`}
          module={module}
          type={type}
          ownId={lessonId}
          chosen={new Set(ids)}
          shown={bankRows}
          entryOf={asLessonQuestion}
          onAdd={(question) => list.add(question)}
        />
      </Box>
      <span role="status" style={visuallyHidden}>
        {list.announcement}
      </span>
    </DragArea>
  );
}
