import RestoreIcon from "@mui/icons-material/BackspaceOutlined";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import TextField from "@mui/material/TextField";
import Tooltip from "@mui/material/Tooltip";
import Typography from "@mui/material/Typography";
import { memo } from "react";
import type { GapResponse } from "~/domain/answers/gap-edits";
import { WordListField } from "../../WordListField";
import { VariantChips } from "../VariantChips";

export interface GapRowProps {
  response: GapResponse;
  gap: string;
  answers: readonly string[];
  distractors: readonly string[];
  /** The list as candidates see it; only drop-downs have one. */
  shown: readonly string[] | undefined;
  isCurrent: boolean;
  onChange: (gap: string, change: { answers?: string[]; distractors?: string[] }) => void;
  onRemove: (gap: string) => void;
  onCurrent: (gap: string) => void;
}

const isSameValue = (left: unknown, right: unknown): boolean =>
  Array.isArray(left) && Array.isArray(right)
    ? left.length === right.length && left.every((word, index) => word === right[index])
    : left === right;

/** Lists are read anew with each keystroke in the text; a row is drawn anew only for other words. */
const isSameRow = (before: GapRowProps, after: GapRowProps): boolean =>
  Object.entries(after).every(([name, value]) =>
    isSameValue(before[name as keyof GapRowProps], value),
  );

/** What belongs to one gap: its answer and, as far as the type has them, spellings or wrong words. */
export const GapRow = memo(function GapRow({
  response,
  gap,
  answers,
  distractors,
  shown,
  isCurrent,
  onChange,
  onRemove,
  onCurrent,
}: GapRowProps) {
  const [answer = ""] = answers;
  return (
    <Box
      role="group"
      aria-label={`Gap ${gap}: ${answer || "no word yet"}`}
      data-gap-row={gap}
      onFocus={() => onCurrent(gap)}
      sx={{
        display: "grid",
        gridTemplateColumns: "auto minmax(0, 1fr) auto",
        columnGap: 1,
        alignItems: "start",
        py: 0.75,
        pl: 1,
        borderLeft: 3,
        borderColor: isCurrent ? "primary.main" : "divider",
        mb: 0.75,
      }}
    >
      <Typography sx={{ fontWeight: 700, color: "primary.main", pt: 1.75, minWidth: "1.2em" }}>
        {gap}
      </Typography>
      <Box
        sx={{
          minWidth: 0,
          display: "grid",
          columnGap: 1,
          gridTemplateColumns:
            response === "drop_downs" ? "minmax(110px, 2fr) minmax(0, 5fr)" : "minmax(0, 1fr)",
        }}
      >
        {response === "typed_gaps" ? (
          <>
            <WordListField
              label={`Accepted in gap ${gap}`}
              value={answers}
              onChange={(words) => onChange(gap, { answers: words })}
              straight
            />
            <VariantChips
              answers={answers}
              onAdd={(word) => onChange(gap, { answers: [...answers, word] })}
            />
          </>
        ) : (
          <TextField
            label={`Answer of gap ${gap}`}
            value={answer}
            fullWidth
            onChange={(event) => onChange(gap, { answers: [event.target.value] })}
          />
        )}
        {response === "drop_downs" && (
          <WordListField
            label={`Wrong words of gap ${gap}`}
            value={distractors}
            onChange={(words) =>
              onChange(gap, { distractors: words.filter((word) => word !== answer) })
            }
            helperText={
              distractors.length > 0
                ? `Shown as: ${shown?.join(" · ")}`
                : "Type a word and press Enter."
            }
          />
        )}
      </Box>
      <Tooltip title={`Remove the gap, put “${answer}” back`}>
        <IconButton
          size="small"
          aria-label={`Remove gap ${gap} and put “${answer}” back`}
          onClick={() => onRemove(gap)}
          sx={{ mt: 1.25 }}
        >
          <RestoreIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  );
}, isSameRow);
