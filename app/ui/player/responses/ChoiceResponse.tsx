import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import { useId } from "react";
import { labelled } from "~/domain/answers/choices";
import { property } from "~/domain/answers/json";
import type { ResponseProps } from "../playable";
import { Mark } from "./Mark";

/** One right answer, or several. */
export function ChoiceResponse({
  item,
  content,
  value,
  onChange,
  disabled,
  marks,
}: ResponseProps<"choices">) {
  const group = useId();
  const several = item.response === "multiple_choice";
  const { ids, texts } = labelled(property(content.options, "choices"));
  const Control = several ? Checkbox : Radio;
  const choose = (id: string, on: boolean) => {
    const others = several ? value.chosen.filter((other) => other !== id) : [];
    onChange({ kind: "choices", chosen: on ? [...others, id] : others });
  };
  return (
    <Box
      role={several ? "group" : "radiogroup"}
      aria-label="Answers"
      sx={{ display: "grid", gap: 0.5 }}
    >
      {ids.map((id, index) => (
        <FormControlLabel
          key={id}
          disabled={disabled}
          sx={{
            m: 0,
            p: 0.5,
            alignItems: "flex-start",
            borderRadius: 1,
            bgcolor: value.chosen.includes(id) ? "action.selected" : undefined,
            "&:hover": { bgcolor: disabled ? undefined : "action.hover" },
            "& .MuiFormControlLabel-label": { pt: 0.5, "&.Mui-disabled": { color: "inherit" } },
          }}
          control={
            <Control
              size="small"
              name={group}
              sx={{ p: 0.5, mr: 0.5 }}
              checked={value.chosen.includes(id)}
              onChange={(event) => choose(id, event.target.checked)}
            />
          }
          label={
            <>
              {texts[index] || `Choice ${index + 1}`}
              <Mark reason={marks.get(id)} omitted={!value.chosen.includes(id)} />
            </>
          }
        />
      ))}
    </Box>
  );
}
