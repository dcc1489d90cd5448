import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Radio from "@mui/material/Radio";
import TextField from "@mui/material/TextField";
import { useId } from "react";
import { z } from "zod";
import { type Choice, choice } from "~/domain/answers/choices";
import { moved } from "~/domain/order";
import { FieldGroup } from "../FieldGroup";
import { fieldMark } from "../field-focus";
import { RowButtons } from "../RowButtons";
import { useField } from "../use-field";
import { nextId } from "./next-id";

const choices = z.array(choice);
const ids = z.array(z.string());
const NO_CHOICES: Choice[] = [];
const NO_IDS: string[] = [];

/** Choices in the order shown, with a mark at the right one, or at all right ones. */
export function ChoicesInput({ several, label = "Choices" }: { several: boolean; label?: string }) {
  const group = useId();
  const shown = useField("options.choices", choices, NO_CHOICES);
  const correct = useField("key.correct", ids, NO_IDS);
  const mark = (id: string, on: boolean) => {
    if (!several) return correct.set([id]);
    const known = shown.value.filter((entry) =>
      entry.id === id ? on : correct.value.includes(entry.id),
    );
    return correct.set(known.map((entry) => entry.id));
  };
  const remove = (id: string) => {
    shown.set(shown.value.filter((entry) => entry.id !== id));
    correct.set(correct.value.filter((other) => other !== id));
  };
  const Mark = several ? Checkbox : Radio;
  const help = several ? "Tick every right choice." : "Mark the one right choice.";
  return (
    <FieldGroup
      path="options.choices"
      label={label}
      help={help}
      problem={shown.problem ?? correct.problem}
    >
      <Box component="ol" {...fieldMark("key.correct")} sx={{ listStyle: "none", m: 0, p: 0 }}>
        {shown.value.map(({ id, text }, position) => (
          <Box key={id} component="li" sx={{ display: "flex", alignItems: "center", gap: 0.5 }}>
            <Mark
              size="small"
              name={group}
              checked={correct.value.includes(id)}
              onChange={(event) => mark(id, event.target.checked)}
              slotProps={{ input: { "aria-label": `Choice ${position + 1} is right` } }}
            />
            <TextField
              label={`Choice ${position + 1}`}
              value={text}
              multiline
              fullWidth
              onChange={(event) =>
                shown.set(
                  shown.value.map((entry) =>
                    entry.id === id ? { id, text: event.target.value } : entry,
                  ),
                )
              }
            />
            <RowButtons
              name={`choice ${position + 1}`}
              position={position}
              count={shown.value.length}
              onMove={(to) => shown.set(moved(shown.value, position, to))}
              onRemove={() => remove(id)}
            />
          </Box>
        ))}
      </Box>
      <Button onClick={() => shown.set([...shown.value, { id: nextId(shown.value), text: "" }])}>
        Add a choice
      </Button>
    </FieldGroup>
  );
}
