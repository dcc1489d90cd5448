import { z } from "zod";
import { FieldGroup } from "../FieldGroup";
import { useField } from "../use-field";
import { WordListField } from "../WordListField";

const answers = z.array(z.string());
const NONE: string[] = [];

/** Every answer that counts as right. */
export function AcceptedAnswersInput() {
  const accepted = useField("key.accepted", answers, NONE);
  return (
    <FieldGroup
      path="key.accepted"
      label="Accepted answers"
      help="One or a few words each. Any of them counts as right."
      problem={accepted.problem}
    >
      <WordListField
        label="Answers"
        value={accepted.value}
        onChange={accepted.set}
        helperText="Type an answer and press Enter."
      />
    </FieldGroup>
  );
}
