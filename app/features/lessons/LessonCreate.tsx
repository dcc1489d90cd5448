import { Create, SaveButton, SimpleForm, Toolbar } from "react-admin";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { SaveState } from "~/ui/drafts/SaveState";
import { comparedFields } from "./compared-fields";
import { LessonInputs } from "./LessonInputs";
import { newLesson } from "./lesson";
import { useLessonValidation } from "./slug-holder";

const toolbar = (
  <Toolbar>
    <SaveButton />
    <SaveState />
  </Toolbar>
);

/** A new lesson: always a draft, so that it can be saved before it is complete. */
export default function LessonCreate() {
  const validate = useLessonValidation();
  return (
    <Create title="New lesson" redirect="edit" component="div">
      <SimpleForm defaultValues={newLesson} validate={validate} toolbar={toolbar} sx={{ px: 0 }}>
        <KeepWork fields={comparedFields} />
        <LessonInputs />
      </SimpleForm>
    </Create>
  );
}
