import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useRef, useState } from "react";
import { countWords } from "~/domain/words";
import type { ResponseProps } from "../playable";

function counter(text: string, limits: readonly [low: number, high: number] | undefined): string {
  const words = countWords(text);
  const count = `${words} word${words === 1 ? "" : "s"}`;
  if (!limits) return count;
  const [low, high] = limits;
  if (words > high) return `${count}, ${words - high} too many (${low} to ${high})`;
  return `${count} (${low} to ${high})`;
}

/** Text with its word count, and the test's own cut, copy and paste. */
export function TextResponse({
  item,
  value,
  onChange,
  disabled,
  label = "Your answer",
}: ResponseProps<"text"> & { label?: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  // Like the test's, this clipboard knows nothing from outside.
  const [clipboard, setClipboard] = useState("");
  const isShort = item.response === "dictation" || item.response === "short_answer";
  const edit = (action: "cut" | "copy" | "paste") => {
    const field = area.current;
    if (!field) return;
    const { selectionStart: from, selectionEnd: to } = field;
    const put = (insert: string) => {
      const text = value.text.slice(0, from) + insert + value.text.slice(to);
      onChange({ kind: "text", text });
    };
    if (action === "paste") put(clipboard);
    else setClipboard(value.text.slice(from, to));
    if (action === "cut") put("");
    field.focus();
  };
  return (
    <Box>
      <TextField
        label={label}
        value={value.text}
        disabled={disabled}
        multiline
        minRows={isShort ? 2 : 8}
        maxRows={20}
        inputRef={area}
        onChange={({ target }) => onChange({ kind: "text", text: target.value })}
        sx={{ "& textarea.Mui-disabled": { WebkitTextFillColor: "inherit" } }}
        slotProps={{ htmlInput: { spellCheck: false, autoComplete: "off" } }}
      />
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
        {(["cut", "copy", "paste"] as const).map((action) => (
          <Button
            key={action}
            disabled={disabled || (action === "paste" && clipboard === "")}
            // The selection stays where it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => edit(action)}
          >
            {action.charAt(0).toUpperCase() + action.slice(1)}
          </Button>
        ))}
        <Typography variant="body2" sx={{ ml: "auto" }} role="status">
          {counter(value.text, item.answerWords)}
        </Typography>
      </Box>
    </Box>
  );
}
