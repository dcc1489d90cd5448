import Box from "@mui/material/Box";
import { property, textsOf } from "~/domain/answers/json";
import type { ResponseProps } from "../playable";
import { GapText } from "./GapText";
import { Mark } from "./Mark";

/** A word picked from the list of each gap. */
export function DropDownsResponse({
  content,
  value,
  onChange,
  disabled,
  marks,
}: ResponseProps<"gaps">) {
  const lists = property(content.options, "blanks");
  const wordsOf = (gap: string) => textsOf(property(lists, gap)).filter((word) => word !== null);
  return (
    <GapText text={content.prompt_text ?? ""}>
      {(gap) => (
        <>
          <Box
            component="select"
            aria-label={`Gap ${gap}`}
            value={value.answers[gap] ?? ""}
            disabled={disabled}
            onChange={({ target }: React.ChangeEvent<HTMLSelectElement>) =>
              onChange({ kind: "gaps", answers: { ...value.answers, [gap]: target.value } })
            }
            sx={{
              font: "inherit",
              mx: 0.5,
              px: 0.5,
              height: 30,
              minWidth: 110,
              color: "text.primary",
              bgcolor: "background.paper",
              border: 1,
              borderColor: "text.secondary",
              borderRadius: 1,
              "&:disabled": { opacity: 1 },
            }}
          >
            <option value="">{""}</option>
            {[...new Set(wordsOf(gap))].map((word) => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </Box>
          <Mark reason={marks.get(gap)} />
        </>
      )}
    </GapText>
  );
}
