import {
  Edit,
  SaveButton,
  SimpleForm,
  Toolbar,
  useNotify,
  useRecordContext,
  useResourceContext,
} from "react-admin";
import { useConflict } from "~/ui/conflict/use-conflict";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { SaveState } from "~/ui/drafts/SaveState";
import { RecordArea } from "~/ui/RecordArea";
import { bankOf } from "../banks";
import { PreviewPanel } from "../preview/PreviewPanel";
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
  const notify = useNotify();
  const refusal = useRefusal();
  const { onError, dialog } = useConflict(comparedFields, refusal.onError);

  return (
    <Edit
      title={<QuestionTitle />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component={RecordArea}
      queryOptions={{ refetchOnWindowFocus: false }}
      mutationOptions={{
        onError,
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
        {dialog}
      </SimpleForm>
    </Edit>
  );
}
