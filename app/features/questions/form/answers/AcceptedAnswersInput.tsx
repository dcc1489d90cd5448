import { useState } from "react";
import { z } from "zod";
import { addAnswers } from "~/domain/answers/answer-lists";
import { FieldGroup } from "../FieldGroup";
import { useField } from "../use-field";
import { WordListField } from "../WordListField";
import { VariantChips } from "./VariantChips";

const answers = z.array(z.string());
const NONE: string[] = [];
const HELP = "Type an answer and press Enter, or paste a list.";

/** Every answer that counts as right. */
export function AcceptedAnswersInput() {
  const accepted = useField("key.accepted", answers, NONE);
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const set = (words: readonly string[]) => {
    const kept = addAnswers([], words);
    accepted.set(kept.answers);
    setIgnored(kept.ignored);
  };
  return (
    <FieldGroup
      path="key.accepted"
      label="Accepted answers"
      help="One or a few words each, the best one first. Case, punctuation and a, an or the before it make no difference."
      problem={accepted.problem}
    >
      <WordListField
        label="Answers"
        value={accepted.value}
        onChange={set}
        straight
        helperText={ignored.length > 0 ? `Counts already: ${ignored.join(", ")}.` : HELP}
      />
      <VariantChips answers={accepted.value} onAdd={(answer) => set([...accepted.value, answer])} />
    </FieldGroup>
  );
}
