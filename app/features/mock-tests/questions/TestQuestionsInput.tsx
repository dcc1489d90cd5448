import BuildIcon from "@mui/icons-material/AutoAwesomeOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useRef, useState } from "react";
import { useInput, useRecordContext } from "react-admin";
import type { Module } from "~/domain/item-types";
import { DragArea } from "~/ui/sortable/DragArea";
import { afterDrop } from "~/ui/sortable/placing";
import { RemovedNotice } from "~/ui/sortable/RemovedNotice";
import { SortableList } from "~/ui/sortable/SortableList";
import { useOrderedList } from "~/ui/sortable/use-ordered-list";
import { visuallyHidden } from "~/ui/visually-hidden";
import { inTestOrder, secondsOf } from "../entries";
import type { TestQuestion } from "../test";
import { useItemTypes } from "../use-item-types";
import { AddFromBank } from "./AddFromBank";
import { CopyButton } from "./CopyButton";
import { TestQuestionRow } from "./TestQuestionRow";

const BuildDialog = lazy(() => import("../build/BuildDialog"));

interface TestQuestionsInputProps {
  source: string;
  section: Module | null;
}

/** The test's questions in order beside the bank; built by hand or filled by “Build me one”. */
export function TestQuestionsInput({ source, section }: TestQuestionsInputProps) {
  const { field } = useInput({ source, defaultValue: [] });
  const testId = useRecordContext()?.id;
  const types = useItemTypes();
  const [building, setBuilding] = useState(false);
  const bankRows = useRef<readonly TestQuestion[]>([]);
  const questions: TestQuestion[] = field.value ?? [];
  const ids = questions.map(({ id }) => id);
  const list = useOrderedList(questions, field.onChange, "the test");
  const minutes = Math.round(
    questions.reduce((sum, question) => sum + secondsOf(types, question), 0) / 60,
  );

  return (
    <DragArea
      onDrop={(dragged, over) =>
        list.replace(afterDrop(questions, dragged, over, bankRows.current))
      }
    >
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", mb: 2 }}>
        <Button variant="outlined" startIcon={<BuildIcon />} onClick={() => setBuilding(true)}>
          {questions.length === 0 ? "Build me one" : "Fill what is missing"}
        </Button>
        <Button
          disabled={questions.length < 2}
          onClick={() => list.replace(inTestOrder(types, questions))}
        >
          Order as in the real test
        </Button>
      </Box>
      <Box
        sx={{
          display: "grid",
          gap: 3,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 6fr) minmax(0, 5fr)" },
          alignItems: "start",
        }}
      >
        <Box component="section" aria-label="Questions of the test">
          <Typography variant="h3" gutterBottom>
            In the test: {questions.length} {questions.length === 1 ? "question" : "questions"},
            about {minutes} minutes
          </Typography>
          {list.removed && (
            <RemovedNotice
              key={list.removed.entry.id}
              title={list.removed.entry.title}
              onUndo={list.undo}
            />
          )}
          <SortableList
            ids={ids}
            end={
              questions.length === 0
                ? "No questions yet. Let “Build me one” fill the test, or drag some in from the bank."
                : "Drop here to add at the end"
            }
          >
            {questions.map((question, place) => (
              <TestQuestionRow
                key={question.id}
                question={question}
                place={place}
                count={questions.length}
                onMove={(to) => list.move(place, to)}
                onRemove={() => list.remove(question)}
                onPoints={(points) =>
                  field.onChange(
                    questions.map((one) => (one === question ? { ...one, points } : one)),
                  )
                }
              >
                {question.is_linked && <CopyButton question={question} />}
              </TestQuestionRow>
            ))}
          </SortableList>
        </Box>
        <AddFromBank
          section={section}
          ownId={testId}
          shown={bankRows}
          chosen={new Set(ids)}
          onAdd={(question) => list.add(question)}
        />
      </Box>
      <span role="status" style={visuallyHidden}>
        {list.announcement}
      </span>
      {building && (
        <Suspense fallback={null}>
          <BuildDialog
            section={section}
            questions={questions}
            onAccept={(picked) => list.replace(inTestOrder(types, [...questions, ...picked]))}
            onClose={() => setBuilding(false)}
          />
        </Suspense>
      )}
    </DragArea>
  );
}
