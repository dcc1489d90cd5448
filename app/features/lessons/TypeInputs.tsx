import { SelectInput } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { MODULES, type Module } from "~/domain/item-types";
import { asChoices, lessonModule, typesOf } from "./vocabulary";

/** Module and question type; fixed while the lesson holds questions, which belong to both. */
export function TypeInputs() {
  const { setValue } = useFormContext();
  const module: Module = useWatch({ name: "module" }) ?? "speaking";
  const questions: unknown = useWatch({ name: "questions" });
  const fixed = Array.isArray(questions) && questions.length > 0;
  const help = fixed ? "Remove the questions to change this." : false;
  return (
    <>
      <SelectInput
        source="module"
        choices={asChoices(MODULES)}
        isRequired
        readOnly={fixed}
        helperText={help}
        onChange={(event) => {
          const chosen = lessonModule.parse(event.target.value);
          setValue("question_type", typesOf(chosen)[0], { shouldDirty: true });
        }}
      />
      <SelectInput
        source="question_type"
        label="Question type"
        choices={asChoices(typesOf(module))}
        isRequired
        readOnly={fixed}
        helperText={help}
      />
    </>
  );
}
