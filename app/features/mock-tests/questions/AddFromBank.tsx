import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { type MutableRefObject, useState } from "react";
import { typesOfTest } from "~/domain/blueprint/compare";
import { itemPoints } from "~/domain/blueprint/item-time";
import { codeInWords } from "~/domain/code-words";
import { DIFFICULTIES } from "~/domain/difficulty";
import type { ItemType, Module } from "~/domain/item-types";
import { BankPanel } from "~/ui/bank/BankPanel";
import type { BankQuestion } from "~/ui/bank/bank-question";
import type { Usage } from "~/ui/bank/use-usage";
import type { TestQuestion } from "../test";
import { useItemTypes } from "../use-item-types";

interface AddFromBankProps {
  section: Module | null;
  /** Id of the test, which is no other place. */
  ownId: unknown;
  chosen: ReadonlySet<string>;
  /** Holds the items on the page, which can be dragged over. */
  shown: MutableRefObject<readonly TestQuestion[]>;
  onAdd: (question: TestQuestion) => void;
}

const levelOf = (difficulty: string) =>
  DIFFICULTIES.find((level) => level === difficulty) ?? "Medium";

/** A bank item as a question of the test, linked and not saved yet. */
function linkedQuestion(
  item: ItemType,
  { id, title, difficulty, is_active }: BankQuestion,
  usage: Usage | undefined,
): TestQuestion {
  return {
    id,
    row_id: null,
    module: item.module,
    type: item.type,
    title,
    difficulty: levelOf(difficulty),
    points: itemPoints(item, usage?.answers ?? 1),
    is_linked: true,
    media_seconds: usage?.media_seconds ?? null,
    is_active,
    is_archived: usage?.is_archived ?? false,
    version: 1,
  };
}

/** The bank beside the test, one type at a time. */
export function AddFromBank({ section, ...panel }: AddFromBankProps) {
  const types = typesOfTest(useItemTypes(), section);
  const [place, setPlace] = useState(0);
  const item = types[Math.min(place, types.length - 1)];
  if (!item) return null;
  return (
    <Box sx={{ position: { md: "sticky" }, top: 64 }}>
      <TextField
        select
        fullWidth
        size="small"
        id="bank-type"
        label="Type"
        value={types.indexOf(item)}
        onChange={(event) => setPlace(Number(event.target.value))}
        sx={{ mb: 1 }}
      >
        {types.map(({ module, title }, index) => (
          <MenuItem key={`${module} ${title}`} value={index}>
            {codeInWords(module)}: {title}
          </MenuItem>
        ))}
      </TextField>
      <BankPanel
        key={`${item.module}/${item.type}`}
        module={item.module}
        type={item.type}
        entryOf={(question, usage) => linkedQuestion(item, question, usage)}
        {...panel}
      />
    </Box>
  );
}
