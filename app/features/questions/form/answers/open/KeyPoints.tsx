import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { z } from "zod";
import { cleanText } from "~/domain/clean-text";
import { moved } from "~/domain/order";
import { FieldGroup } from "../../FieldGroup";
import { RowButtons } from "../../RowButtons";
import { useField } from "../../use-field";

const points = z.array(z.string());
const NO_POINTS: string[] = [];

/** What a good answer mentions. Enter goes on to the next point, a pasted list becomes a point a line. */
export function KeyPoints() {
  const { value: rows, set, problem } = useField("key.keyPoints", points, NO_POINTS);
  const list = useRef<HTMLDivElement>(null);
  const focusPoint = (position: number) =>
    list.current?.querySelectorAll<HTMLElement>("input")[position]?.focus();
  const add = (after: number) => {
    // Drawn and focused before the next key comes: a fast typist must not type into the old row.
    flushSync(() => set([...rows.slice(0, after), "", ...rows.slice(after)]));
    focusPoint(after);
  };
  const onKeyDown = (event: KeyboardEvent, position: number) => {
    const step = event.key === "ArrowUp" ? -1 : 1;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      flushSync(() => set(moved(rows, position, position + step)));
      focusPoint(Math.min(rows.length - 1, Math.max(0, position + step)));
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) add(position + 1);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent, position: number) => {
    const lines = cleanText(event.clipboardData.getData("text/plain"))
      .text.split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const kept = rows[position]?.trim() ? [rows[position]] : [];
    set([...rows.slice(0, position), ...kept, ...lines, ...rows.slice(position + 1)]);
  };
  return (
    <FieldGroup
      path="key.keyPoints"
      label="Key points"
      help="What a good answer mentions, one idea a line."
      problem={problem}
    >
      <div ref={list}>
        {rows.map((point, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no identity but their place
          <Box key={position} sx={{ display: "flex", alignItems: "center", gap: 0.5 }}>
            <TextField
              label={`Key point ${position + 1}`}
              value={point}
              fullWidth
              onKeyDown={(event) => onKeyDown(event, position)}
              onPaste={(event) => onPaste(event, position)}
              onChange={(event) =>
                set(rows.map((other, index) => (index === position ? event.target.value : other)))
              }
            />
            <RowButtons
              name={`key point ${position + 1}`}
              position={position}
              count={rows.length}
              onMove={(to) => set(moved(rows, position, to))}
              onRemove={() => set(rows.filter((_, index) => index !== position))}
            />
          </Box>
        ))}
      </div>
      <Button onClick={() => add(rows.length)}>Add a key point</Button>
    </FieldGroup>
  );
}
