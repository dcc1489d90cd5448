import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useRef } from "react";
import { TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import type { ItemType } from "~/domain/item-types";
import { makeGap, tidyGaps } from "./answers/gap-edits";
import { useGapContent } from "./answers/use-gaps";
import { fieldMark } from "./field-focus";
import { WordCount } from "./WordCount";

const WITH_GAPS: ReadonlySet<string> = new Set(["word_bank", "drop_downs", "typed_gaps"]);
const text = z.string().catch("");

/** What the candidate reads, with its length; for texts with gaps, a button that makes one of a word. */
export function PromptInput({
  item,
  label,
  isRequired,
}: {
  item: ItemType;
  label: string;
  isRequired: boolean;
}) {
  const prompt = text.parse(useWatch({ name: "prompt_text" }));
  const field = useRef<HTMLDivElement>(null);
  const gaps = useGapContent(item.response);
  const { maxWords } = item.prompt ?? {};
  const gapFromSelection = () => {
    const area = field.current?.querySelector("textarea");
    if (!area) return;
    gaps.write(makeGap(item.response, gaps.read(), area.selectionStart, area.selectionEnd));
    area.focus();
  };
  return (
    <Box ref={field} {...fieldMark("prompt_text")}>
      <TextInput
        source="prompt_text"
        label={label}
        isRequired={isRequired}
        multiline
        minRows={3}
        helperText={
          <WordCount text={prompt} limits={maxWords === undefined ? undefined : [0, maxWords]} />
        }
      />
      {WITH_GAPS.has(item.response) && (
        <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap" }}>
          <Button variant="outlined" onClick={gapFromSelection}>
            Make a gap of the selected words
          </Button>
          <Button onClick={() => gaps.write(tidyGaps(gaps.read()))}>Number the gaps anew</Button>
          <Box component="span" sx={{ color: "text.secondary", fontSize: "0.85em" }}>
            A gap is written as {"{{1}}"}.
          </Box>
        </Box>
      )}
    </Box>
  );
}
