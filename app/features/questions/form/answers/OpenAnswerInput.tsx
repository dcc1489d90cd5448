import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { z } from "zod";
import type { ItemType } from "~/domain/item-types";
import { moved } from "~/domain/order";
import { FieldGroup } from "../FieldGroup";
import { RowButtons } from "../RowButtons";
import { useField } from "../use-field";
import { WordCount } from "../WordCount";

const sample = z.string();
const points = z.array(z.string());
const NO_POINTS: string[] = [];

/** What graders go by: an answer that would score well, and what it has to mention. Both may be left out. */
export function OpenAnswerInput({ item }: { item: ItemType }) {
  const answer = useField("key.sampleAnswer", sample, "");
  const keyPoints = useField("key.keyPoints", points, NO_POINTS);
  const rows = keyPoints.value;
  return (
    <>
      <FieldGroup path="key.sampleAnswer" label="Sample answer" problem={answer.problem}>
        <TextField
          hiddenLabel
          slotProps={{ htmlInput: { "aria-label": "Sample answer" } }}
          value={answer.value}
          onChange={(event) => answer.set(event.target.value)}
          multiline
          minRows={3}
          fullWidth
          helperText={<WordCount text={answer.value} limits={item.answerWords} />}
        />
      </FieldGroup>
      <FieldGroup
        path="key.keyPoints"
        label="Key points"
        help="What a good answer mentions, one idea a line."
        problem={keyPoints.problem}
      >
        {rows.map((point, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no identity but their place
          <Box key={position} sx={{ display: "flex", alignItems: "center", gap: 0.5 }}>
            <TextField
              label={`Key point ${position + 1}`}
              value={point}
              fullWidth
              onChange={(event) =>
                keyPoints.set(
                  rows.map((other, index) => (index === position ? event.target.value : other)),
                )
              }
            />
            <RowButtons
              name={`key point ${position + 1}`}
              position={position}
              count={rows.length}
              onMove={(to) => keyPoints.set(moved(rows, position, to))}
              onRemove={() => keyPoints.set(rows.filter((_, index) => index !== position))}
            />
          </Box>
        ))}
        <Button onClick={() => keyPoints.set([...rows, ""])}>Add a key point</Button>
      </FieldGroup>
    </>
  );
}
