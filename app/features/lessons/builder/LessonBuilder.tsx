import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import Box from "@mui/material/Box";
import { useRef, useState } from "react";
import { useInput, useRecordContext } from "react-admin";
import { useWatch } from "react-hook-form";
import type { Module } from "~/domain/item-types";
import { moved } from "~/domain/order";
import { visuallyHidden } from "~/ui/visually-hidden";
import type { LessonQuestion } from "../lesson";
import { BankPanel } from "./BankPanel";
import { LessonItems } from "./LessonItems";
import { LessonSummary } from "./LessonSummary";
import { afterDrop, inserted } from "./placing";
import { RemovedNotice } from "./RemovedNotice";
import { useUsage } from "./use-usage";

interface Removed {
  question: LessonQuestion;
  place: number;
}

/** The lesson's questions in order beside the bank: dragged in and about, or by buttons and keys. */
export function LessonBuilder({ source }: { source: string }) {
  const { field } = useInput({ source, defaultValue: [] });
  const lessonId = useRecordContext()?.id;
  const module: Module = useWatch({ name: "module" }) ?? "speaking";
  const type: string = useWatch({ name: "question_type" }) ?? "";
  const bankRows = useRef<readonly LessonQuestion[]>([]);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const questions: LessonQuestion[] = field.value ?? [];
  const known = useUsage(
    module,
    questions.map(({ id }) => id),
  );
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  const change = (next: LessonQuestion[], words: string) => {
    field.onChange(next);
    setAnnouncement(words);
  };
  const add = (question: LessonQuestion, place?: number) => {
    setRemoved(null);
    change(
      inserted(questions, question, place),
      `${question.title} is number ${(place ?? questions.length) + 1} of ${questions.length + 1} now.`,
    );
  };
  const move = (from: number, to: number) =>
    change(
      moved(questions, from, to),
      `${questions[from]?.title} is number ${to + 1} of ${questions.length} now.`,
    );
  const remove = (question: LessonQuestion, place: number) => {
    setRemoved({ question, place });
    change(
      questions.filter(({ id }) => id !== question.id),
      `${question.title} is removed.`,
    );
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={(asked) => {
        const under = pointerWithin(asked);
        return under.length > 0 ? under : asked.pointerCoordinates ? [] : closestCenter(asked);
      }}
      onDragEnd={({ active, over }) => {
        const dropped = afterDrop(
          questions,
          String(active.id),
          over && String(over.id),
          bankRows.current,
        );
        if (dropped) change(dropped, `The lesson has ${dropped.length} questions now.`);
      }}
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
          {removed && (
            <RemovedNotice
              key={removed.question.id}
              title={removed.question.title}
              onUndo={() => add(removed.question, removed.place)}
            />
          )}
          <LessonItems
            module={module}
            questions={questions}
            known={known}
            lessonId={lessonId}
            onMove={move}
            onRemove={remove}
          />
        </Box>
        <BankPanel
          key={`${module}/${type}`}
          module={module}
          type={type}
          lessonId={lessonId}
          chosen={questions}
          shown={bankRows}
          onAdd={add}
        />
      </Box>
      <span role="status" style={visuallyHidden}>
        {announcement}
      </span>
    </DndContext>
  );
}
