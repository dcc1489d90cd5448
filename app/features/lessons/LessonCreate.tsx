import { Create, SimpleForm } from "react-admin";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { comparedFields } from "./compared-fields";
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
        toolbar={<KeptToolbar />}
        sx={{ px: 0 }}
      >
        <KeepWork fields={comparedFields} />
        <LessonInputs />
      </SimpleForm>
    </Create>
  );
}
