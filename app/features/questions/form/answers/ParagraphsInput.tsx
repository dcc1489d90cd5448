import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { z } from "zod";
import { type Choice, choice } from "~/domain/answers/choices";
import { moved } from "~/domain/order";
import { FieldGroup } from "../FieldGroup";
import { RowButtons } from "../RowButtons";
import { useField } from "../use-field";
import { nextId } from "./next-id";
import { inRightOrder, shuffled } from "./paragraph-order";

const paragraphs = z.array(choice);
const ids = z.array(z.string());
const NO_PARAGRAPHS: Choice[] = [];
const NO_IDS: string[] = [];

/** Paragraphs are written in the right order; beside that is the order in which they are shown. */
export function ParagraphsInput() {
  const shown = useField("options.paragraphs", paragraphs, NO_PARAGRAPHS);
  const order = useField("key.order", ids, NO_IDS);
  const right = inRightOrder(shown.value, order.value);
  const setOrder = (list: readonly Choice[]) => order.set(list.map(({ id }) => id));
  const change = (id: string, text: string) =>
    shown.set(shown.value.map((entry) => (entry.id === id ? { id, text } : entry)));
  const add = () => {
    const added = { id: nextId(shown.value), text: "" };
    shown.set([...shown.value, added]);
    setOrder([...right, added]);
  };
  const remove = (id: string) => {
    shown.set(shown.value.filter((entry) => entry.id !== id));
    setOrder(right.filter((entry) => entry.id !== id));
  };
  return (
    <>
      <FieldGroup path="key.order" label="Paragraphs in the right order" problem={order.problem}>
        {right.map(({ id, text }, position) => (
          <Box key={id} sx={{ display: "flex", alignItems: "center", gap: 0.5 }}>
            <TextField
              label={`Paragraph ${position + 1}`}
              value={text}
              multiline
              fullWidth
              onChange={(event) => change(id, event.target.value)}
            />
            <RowButtons
              name={`paragraph ${position + 1}`}
              position={position}
              count={right.length}
              onMove={(to) => setOrder(moved(right, position, to))}
              onRemove={() => remove(id)}
            />
          </Box>
        ))}
        <Button onClick={add}>Add a paragraph</Button>
      </FieldGroup>
      <FieldGroup
        path="options.paragraphs"
        label="As shown to the candidate"
        problem={shown.problem}
      >
        <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {shown.value.map(({ id, text }, position) => {
            const place = right.findIndex((entry) => entry.id === id) + 1;
            return (
              <Box key={id} component="li" sx={{ display: "flex", alignItems: "center", gap: 1 }}>
                <Typography noWrap sx={{ flex: 1, minWidth: 0 }}>
                  <strong>Paragraph {place}</strong> {text}
                </Typography>
                <RowButtons
                  name={`paragraph ${place} where it is shown`}
                  position={position}
                  count={shown.value.length}
                  onMove={(to) => shown.set(moved(shown.value, position, to))}
                />
              </Box>
            );
          })}
        </Box>
        <Button
          onClick={() =>
            shown.set(
              shuffled(
                shown.value,
                right.map(({ id }) => id),
              ),
            )
          }
        >
          Shuffle
        </Button>
      </FieldGroup>
    </>
  );
}
