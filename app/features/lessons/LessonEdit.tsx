import { useState } from "react";
import {
  Edit,
  SaveButton,
  SimpleForm,
  Toolbar,
  useDataProvider,
  useNotify,
  useRecordContext,
} from "react-admin";
import { ConflictError } from "~/platform/supabase/errors";
import { ConflictDialog } from "~/ui/conflict/ConflictDialog";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { SaveState } from "~/ui/drafts/SaveState";
import { comparedFields } from "./compared-fields";
import { LessonInputs } from "./LessonInputs";
import { type LessonRecord, lessonRecord } from "./lesson";
import { StatusActions } from "./StatusActions";
import { useLessonValidation } from "./slug-holder";

function LessonTitle() {
  const lesson = useRecordContext();
  return <>{lesson ? `Lesson: ${lesson.title}` : "Lesson"}</>;
}

/** Edits a lesson and its questions together; a save that comes too late shows both sides. */
export default function LessonEdit() {
  const [theirs, setTheirs] = useState<LessonRecord | null>(null);
  const provider = useDataProvider();
  const notify = useNotify();
  const validate = useLessonValidation();

  const onError = async (error: Error) => {
    if (!(error instanceof ConflictError)) {
      notify(error.message, { type: "error" });
      return;
    }
    const id = lessonRecord.shape.id.safeParse(error.current?.id).data;
    const { data } = await provider.getOne("practice_lessons", { id });
    setTheirs(lessonRecord.parse(data));
  };

  return (
    <Edit
      title={<LessonTitle />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component="div"
      mutationOptions={{
        onError: (error: Error) => void onError(error),
        onSuccess: () => notify("The lesson is saved.", { type: "success" }),
      }}
      queryOptions={{ refetchOnWindowFocus: false }}
    >
      <SimpleForm
        validate={validate}
        sx={{ px: 0 }}
        toolbar={
          <Toolbar>
            <SaveButton />
            <SaveState />
          </Toolbar>
        }
      >
        <KeepWork fields={comparedFields} />
        <StatusActions />
        <LessonInputs />
        {theirs && (
          <ConflictDialog theirs={theirs} fields={comparedFields} onClose={() => setTheirs(null)} />
        )}
      </SimpleForm>
    </Edit>
  );
}
