import { useEffect } from "react";
import { SelectInput } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { asChoices } from "~/domain/code-words";
import { findItemType, MODULES, type Module } from "~/domain/item-types";
import { typeChoices, typeTitle } from "./vocabulary";

/** Module and question type; fixed while the lesson holds questions, which belong to both. */
export function TypeInputs() {
  const { setValue } = useFormContext();
  const module: Module = useWatch({ name: "module" }) ?? "speaking";
  const type: string = useWatch({ name: "question_type" }) ?? "";
  const questions: unknown = useWatch({ name: "questions" });
  const fixed = Array.isArray(questions) && questions.length > 0;
  const help = fixed ? "Remove the questions to change this." : false;
  const foreign = type !== "" && !findItemType(module, type);

  useEffect(() => {
    if (foreign) setValue("question_type", typeChoices(module)[0]?.id, { shouldDirty: true });
  }, [foreign, module, setValue]);

  // For the moment between a new module and its first type, the former type is still the value.
  const choices = foreign
    ? [...typeChoices(module), { id: type, name: typeTitle(module, type) }]
    : typeChoices(module);
  return (
    <>
      <SelectInput
        source="module"
        choices={asChoices(MODULES)}
        isRequired
        readOnly={fixed}
        helperText={help}
      />
      <SelectInput
        source="question_type"
        label="Question type"
        choices={choices}
        isRequired
        readOnly={fixed}
        helperText={help}
      />
    </>
  );
}
