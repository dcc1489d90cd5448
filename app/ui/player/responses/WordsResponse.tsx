import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type KeyboardEvent, useRef, useState } from "react";
import { spacedWords } from "~/domain/words";
import type { ResponseProps } from "../playable";
import { Mark } from "./Mark";

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Words that are clicked. One stop of the tab key; the arrows go from word to word. */
export function WordsResponse({
  content,
  value,
  onChange,
  disabled,
  marks,
}: ResponseProps<"words">) {
  const words = spacedWords(content.prompt_text ?? "");
  const text = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState(0);
  const current = Math.min(reached, words.length - 1);
  const toggle = (index: number) => {
    const others = value.indexes.filter((other) => other !== index);
    const indexes = others.length < value.indexes.length ? others : [...others, index];
    onChange({ kind: "words", indexes });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(words.length - 1, current + step));
    setReached(next);
    text.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <Typography
      component="div"
      ref={text}
      role="group"
      aria-label="Text; choose the words that differ from the recording"
      onKeyDown={onKeyDown}
      sx={{ lineHeight: 2, whiteSpace: "pre-wrap" }}
    >
      {words.map(({ word, space }, index) => {
        const isChosen = value.indexes.includes(index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word is known by its place, which is what is scored
          <span key={index}>
            <Box
              component="button"
              type="button"
              aria-pressed={isChosen}
              disabled={disabled}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setReached(index)}
              onClick={() => toggle(index)}
              sx={{
                font: "inherit",
                color: isChosen ? "#1b2529" : "inherit",
                bgcolor: isChosen ? "#ffe08a" : "transparent",
                border: 0,
                borderRadius: 0.5,
                px: "1px",
                mx: "-1px",
                cursor: disabled ? "default" : "pointer",
                "&:hover": { outline: disabled ? undefined : "1px solid", outlineColor: "divider" },
              }}
            >
              {word}
            </Box>
            <Mark reason={marks.get(String(index))} omitted={!isChosen} />
            {space}
          </span>
        );
      })}
    </Typography>
  );
}
