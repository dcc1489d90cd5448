import AddIcon from "@mui/icons-material/Add";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";

import { useState } from "react";
import { useInput } from "react-admin";
import { useWatch } from "react-hook-form";
import type { Module } from "~/domain/item-types";
import { moved } from "~/domain/order";
import { visuallyHidden } from "~/ui/visually-hidden";
import type { LessonQuestion } from "../lesson";

import { QuestionPicker } from "./QuestionPicker";
import { QuestionRow } from "./QuestionRow";

/** The lesson's questions in order: added from the bank, moved by mouse or keyboard, removed. */
export function LessonQuestionsInput({ source }: { source: string }) {
  const { field } = useInput({ source, defaultValue: [] });
  const module: Module = useWatch({ name: "module" });
  const type: string = useWatch({ name: "question_type" });
  const [picking, setPicking] = useState(false);
  const [dragged, setDragged] = useState<number | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const questions: LessonQuestion[] = field.value ?? [];

  const move = (from: number, to: number) => {
    field.onChange(moved(questions, from, to));
    setAnnouncement(`${questions[from]?.title} is number ${to + 1} of ${questions.length} now.`);
  };
  const remove = (question: LessonQuestion) => {
    field.onChange(questions.filter(({ id }) => id !== question.id));
    setAnnouncement(`${question.title} is removed.`);
  };

  return (
    <>
      {questions.length === 0 ? (
        <Typography color="text.secondary" sx={{ my: 2 }}>
          No questions yet. A lesson can be saved without, but published only with at least one
          active question.
        </Typography>
      ) : (
        <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, mb: 2 }}>
          {questions.map((question, position) => (
            <QuestionRow
              key={question.id}
              question={question}
              position={position}
              count={questions.length}
              bank={`${module}_questions`}
              dragged={dragged === position}
              onDragStart={() => setDragged(position)}
              onDragOver={() => {
                if (dragged === null || dragged === position) return;
                move(dragged, position);
                setDragged(position);
              }}
              onDragEnd={() => setDragged(null)}
              onMove={(to) => move(position, to)}
              onRemove={() => remove(question)}
            />
          ))}
        </Box>
      )}
      <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setPicking(true)}>
        Add questions
      </Button>
      <span role="status" style={visuallyHidden}>
        {announcement}
      </span>
      {picking && (
        <QuestionPicker
          module={module}
          type={type}
          chosen={questions}
          onAdd={(question) => field.onChange([...(field.value ?? []), question])}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}
