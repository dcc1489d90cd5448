import { Create, SimpleForm } from "react-admin";
import { LessonInputs } from "./LessonInputs";
import { newLesson } from "./lesson";
import { useLessonValidation } from "./slug-holder";

/** A new lesson: always a draft, so that it can be saved before it is complete. */
export default function LessonCreate() {
  const validate = useLessonValidation();
  return (
    <Create title="New lesson" redirect="edit" component="div">
      <SimpleForm
        defaultValues={newLesson}
        validate={validate}
        warnWhenUnsavedChanges
        sx={{ px: 0 }}
      >
        <LessonInputs />
      </SimpleForm>
    </Create>
  );
}
