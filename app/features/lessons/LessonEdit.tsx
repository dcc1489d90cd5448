import { Edit, SimpleForm, useNotify, useRecordContext } from "react-admin";
import { useConflict } from "~/ui/conflict/use-conflict";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { RecordArea } from "~/ui/RecordArea";
import { comparedFields } from "./compared-fields";
import { LessonInputs } from "./LessonInputs";
import { StatusActions } from "./StatusActions";
import { useLessonValidation } from "./slug-holder";

function LessonTitle() {
  const lesson = useRecordContext();
  return <>{lesson ? `Lesson: ${lesson.title}` : "Lesson"}</>;
}

/** Edits a lesson and its questions together; a save that comes too late shows both sides. */
export default function LessonEdit() {
  const notify = useNotify();
  const validate = useLessonValidation();
  const { onError, dialog } = useConflict(comparedFields);

  return (
    <Edit
      title={<LessonTitle />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component={RecordArea}
      mutationOptions={{
        onError,
        onSuccess: () => notify("The lesson is saved.", { type: "success" }),
      }}
      queryOptions={{ refetchOnWindowFocus: false }}
    >
      <SimpleForm validate={validate} sx={{ px: 0 }} toolbar={<KeptToolbar />}>
        <KeepWork fields={comparedFields} />
        <StatusActions />
        <LessonInputs />
        {dialog}
      </SimpleForm>
    </Edit>
  );
}
