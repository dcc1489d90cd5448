import Box from "@mui/material/Box";
import { TextInput } from "react-admin";
import type { ItemType } from "~/domain/item-types";
import { FieldWordCount } from "./FieldWordCount";
import { fieldMark } from "./field-focus";

interface PromptInputProps {
  item: ItemType;
  label: string;
  isRequired: boolean;
}

/** What the candidate reads, with its length. */
export function PromptInput({ item, label, isRequired }: PromptInputProps) {
  return (
    <Box {...fieldMark("prompt_text")}>
      <TextInput
        source="prompt_text"
        label={label}
        isRequired={isRequired}
        multiline
        minRows={isRequired ? 3 : 1}
        helperText={
          <FieldWordCount source="prompt_text" name={label} limits={item.prompt?.maxWords} />
        }
      />
    </Box>
  );
}
