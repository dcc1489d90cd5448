import {
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Paper from "@mui/material/Paper";
import { useState } from "react";
import { property, textsOf } from "~/domain/answers/json";
import { visuallyHidden } from "../../visually-hidden";
import type { ResponseProps } from "../playable";
import { GapText } from "./GapText";
import { Mark } from "./Mark";

const BANK = "bank";
/** A shorter way is a click. */
const DRAG_FROM_PIXELS = 5;

const wordStyle = {
  font: "inherit",
  lineHeight: 1.5,
  px: 1,
  minHeight: 30,
  border: 1,
  borderRadius: 1,
  bgcolor: "background.paper",
  touchAction: "none",
  "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "primary.main" },
} as const;

interface WordProps {
  word: string;
  isPicked: boolean;
  disabled: boolean;
  label?: string;
  onClick: () => void;
}

function Word({ word, isPicked, disabled, label, onClick }: WordProps) {
  const { setNodeRef, listeners, transform } = useDraggable({ id: word, disabled });
  return (
    <ButtonBase
      ref={setNodeRef}
      {...listeners}
      disabled={disabled}
      aria-label={label}
      aria-pressed={isPicked}
      onClick={onClick}
      sx={{
        ...wordStyle,
        borderColor: isPicked ? "primary.main" : "divider",
        boxShadow: isPicked ? 2 : 0,
        cursor: disabled ? "default" : "grab",
        ...(transform && {
          transform: `translate(${transform.x}px, ${transform.y}px)`,
          position: "relative",
          zIndex: 2,
        }),
      }}
    >
      {word}
    </ButtonBase>
  );
}

function Gap({ gap, onClick, disabled }: { gap: string; onClick: () => void; disabled: boolean }) {
  const { setNodeRef, isOver } = useDroppable({ id: `gap ${gap}` });
  return (
    <ButtonBase
      ref={setNodeRef}
      disabled={disabled}
      aria-label={`Gap ${gap}, empty`}
      onClick={onClick}
      sx={{
        ...wordStyle,
        width: 110,
        verticalAlign: "middle",
        borderStyle: "dashed",
        borderColor: isOver ? "primary.main" : "text.secondary",
        bgcolor: isOver ? "action.selected" : "action.hover",
      }}
    />
  );
}

function FilledGap({ gap, children }: { gap: string; children: React.ReactNode }) {
  const { setNodeRef } = useDroppable({ id: `gap ${gap}` });
  return <span ref={setNodeRef}>{children}</span>;
}

/**
 * Words dragged from the bank into gaps. Without a mouse: choose a word, then its gap; a chosen word
 * in a gap goes back to the bank.
 */
export function WordBankResponse({
  content,
  value,
  onChange,
  disabled,
  marks,
}: ResponseProps<"gaps">) {
  const [picked, setPicked] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM_PIXELS } }),
  );
  const bank = [...new Set(textsOf(property(content.options, "bank")))].filter(
    (word) => word !== null,
  );
  const placed = new Set(Object.values(value.answers));
  /** @param gap  null puts the word back into the bank */
  const put = (word: string, gap: string | null) => {
    const others = Object.entries(value.answers).filter(
      ([other, filled]) => other !== gap && filled !== word,
    );
    const answers = Object.fromEntries(gap === null ? others : [...others, [gap, word]]);
    onChange({ kind: "gaps", answers });
    setPicked(null);
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over) put(String(active.id), over.id === BANK ? null : String(over.id).slice(4));
  };
  return (
    <DndContext sensors={sensors} onDragEnd={onDragEnd}>
      <GapText text={content.prompt_text ?? ""}>
        {(gap) => {
          const word = value.answers[gap];
          return (
            <>
              {word ? (
                <FilledGap gap={gap}>
                  <Word
                    word={word}
                    isPicked={false}
                    disabled={disabled}
                    label={`Gap ${gap}: ${word}`}
                    onClick={() => (picked ? put(picked, gap) : put(word, null))}
                  />
                </FilledGap>
              ) : (
                <Gap gap={gap} disabled={disabled} onClick={() => picked && put(picked, gap)} />
              )}
              <Mark reason={marks.get(gap)} />
            </>
          );
        }}
      </GapText>
      <Bank>
        {bank
          .filter((word) => !placed.has(word))
          .map((word) => (
            <Word
              key={word}
              word={word}
              isPicked={picked === word}
              disabled={disabled}
              onClick={() => setPicked(picked === word ? null : word)}
            />
          ))}
      </Bank>
      <Box role="status" sx={visuallyHidden}>
        {picked && `${picked}: now choose its gap.`}
      </Box>
    </DndContext>
  );
}

function Bank({ children }: { children: React.ReactNode }) {
  const { setNodeRef } = useDroppable({ id: BANK });
  return (
    <Paper
      ref={setNodeRef}
      variant="outlined"
      role="group"
      aria-label="Words to place"
      sx={{ display: "flex", flexWrap: "wrap", gap: 1, p: 1.5, mt: 2, minHeight: 56 }}
    >
      {children}
    </Paper>
  );
}
