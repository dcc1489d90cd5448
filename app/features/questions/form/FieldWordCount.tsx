import { useDeferredValue } from "react";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import type { Range } from "~/domain/item-types";
import { countWords } from "~/domain/words";
import { WordLimit } from "~/ui/LimitText";

const text = z.string().catch("");

interface FieldWordCountProps {
  source: string;
  /** What the field is called. */
  name: string;
  limits?: Range | undefined;
}

/** How long the text of a field is; draws itself anew with each keystroke, and nothing else. */
export function FieldWordCount({ source, name, limits }: FieldWordCountProps) {
  const value = useDeferredValue(text.parse(useWatch({ name: source })));
  return <WordLimit name={name} amount={countWords(value)} limits={limits} />;
}
