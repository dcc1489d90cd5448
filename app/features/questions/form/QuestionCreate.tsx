import { Create, SaveButton, SimpleForm, Toolbar, useResourceContext } from "react-admin";
import { useSearchParams } from "react-router-dom";
import { findItemType } from "~/domain/item-types";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { SaveState } from "~/ui/drafts/SaveState";
import { bankOf } from "../banks";
import { PreviewPanel } from "../preview/PreviewPanel";
import { newQuestion } from "../question";
import { comparedFields } from "./compared-fields";
import { ErrorSummary } from "./ErrorSummary";
import { questionResolver } from "./form-errors";
import { QuestionInputs } from "./QuestionInputs";
import { TypeChoice } from "./TypeChoice";
import { useRefusal } from "./use-refusal";

const toolbar = (
  <Toolbar>
    <SaveButton />
    <SaveState />
  </Toolbar>
);

/** A new question: first its type, which is part of the address, then the form of that type. */
export default function QuestionCreate() {
  const { module } = bankOf(useResourceContext());
  const [search] = useSearchParams();
  const refusal = useRefusal();
  const item = findItemType(module, search.get("type"));
  if (!item) return <TypeChoice />;
  return (
    <Create
      key={item.type}
      title={`New question: ${item.title}`}
      redirect="edit"
      component="div"
      actions={false}
      mutationOptions={{ onError: refusal.onError }}
    >
      <SimpleForm
        defaultValues={newQuestion(module, item.type)}
        resolver={questionResolver(module)}
        toolbar={toolbar}
        sx={{ px: 0 }}
      >
        <KeepWork fields={comparedFields} variant={item.type} />
        <ErrorSummary refused={refusal.problems} />
        <PreviewPanel>
          <QuestionInputs />
        </PreviewPanel>
      </SimpleForm>
    </Create>
  );
}
