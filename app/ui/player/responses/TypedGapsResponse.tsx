import InputBase from "@mui/material/InputBase";
import type { ResponseProps } from "../playable";
import { GapText } from "./GapText";
import { Mark } from "./Mark";

/** Words typed into the gaps of a text. */
export function TypedGapsResponse({
  content,
  value,
  onChange,
  disabled,
  marks,
}: ResponseProps<"gaps">) {
  return (
    <GapText text={content.prompt_text ?? ""}>
      {(gap) => (
        <>
          <InputBase
            value={value.answers[gap] ?? ""}
            disabled={disabled}
            onChange={({ target }) =>
              onChange({ kind: "gaps", answers: { ...value.answers, [gap]: target.value } })
            }
            inputProps={{ "aria-label": `Gap ${gap}`, spellCheck: false, autoComplete: "off" }}
            sx={{
              width: 130,
              mx: 0.5,
              px: 0.75,
              border: 1,
              borderColor: "text.secondary",
              borderRadius: 1,
              "& input.Mui-disabled": { WebkitTextFillColor: "inherit" },
              "&.Mui-focused": { borderColor: "primary.main", boxShadow: 1 },
            }}
          />
          <Mark reason={marks.get(gap)} />
        </>
      )}
    </GapText>
  );
}
