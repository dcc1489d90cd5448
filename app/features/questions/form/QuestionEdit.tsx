import { useState } from "react";
import {
  Edit,
  SaveButton,
  SimpleForm,
  Toolbar,
  useDataProvider,
  useNotify,
  useRecordContext,
  useResourceContext,
} from "react-admin";
import { ConflictError } from "~/platform/supabase/errors";
import { ConflictDialog } from "~/ui/conflict/ConflictDialog";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { SaveState } from "~/ui/drafts/SaveState";
import { bankOf } from "../banks";
import { PreviewPanel } from "../preview/PreviewPanel";
import { type QuestionRecord, questionRecord } from "../question";
import { AuthoringActions } from "./actions/AuthoringActions";
import { saveKeys } from "./actions/save-keys";
import { comparedFields } from "./compared-fields";
import { ErrorSummary } from "./ErrorSummary";
import { questionResolver } from "./form-errors";
import { QuestionHeader } from "./QuestionHeader";
import { QuestionInputs } from "./QuestionInputs";
import { useRefusal } from "./use-refusal";

function QuestionTitle() {
  const question = useRecordContext();
  return <>{question ? question.title : "Question"}</>;
}

const toolbar = (
  <Toolbar>
    <SaveButton {...saveKeys} />
    <SaveState />
    <AuthoringActions />
  </Toolbar>
);

/** Edits a question; a save that comes too late shows both sides, and nothing typed is lost. */
export default function QuestionEdit() {
  const resource = useResourceContext();
  const { module } = bankOf(resource);
  const provider = useDataProvider();
  const notify = useNotify();
  const refusal = useRefusal();
  const [theirs, setTheirs] = useState<QuestionRecord | null>(null);

  const onError = async (error: Error) => {
    if (!(error instanceof ConflictError)) return refusal.onError(error);
    // Read anew rather than taken from the refusal, which is cut to what fits an error message.
    const { data } = await provider.getOne(String(resource), { id: error.current?.id });
    setTheirs(questionRecord.parse(data));
  };

  return (
    <Edit
      title={<QuestionTitle />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component="div"
      queryOptions={{ refetchOnWindowFocus: false }}
      mutationOptions={{
        onError: (error: Error) => void onError(error),
        onSuccess: () => {
          refusal.forget();
          notify("The question is saved.", { type: "success" });
        },
      }}
    >
      <SimpleForm resolver={questionResolver(module)} toolbar={toolbar} sx={{ px: 0 }}>
        <KeepWork fields={comparedFields} />
        <QuestionHeader />
        <ErrorSummary refused={refusal.problems} />
        <PreviewPanel>
          <QuestionInputs />
        </PreviewPanel>
        {theirs && (
          <ConflictDialog theirs={theirs} fields={comparedFields} onClose={() => setTheirs(null)} />
        )}
      </SimpleForm>
    </Edit>
  );
}
