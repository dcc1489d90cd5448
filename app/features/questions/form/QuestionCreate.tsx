import { Create, SimpleForm, useResourceContext } from "react-admin";
import { useSearchParams } from "react-router-dom";
import { findItemType } from "~/domain/item-types";
import { bankOf } from "../banks";
import { PreviewPanel } from "../preview/PreviewPanel";
import { newQuestion } from "../question";
import { ErrorSummary } from "./ErrorSummary";
import { questionResolver } from "./form-errors";
import { QuestionInputs } from "./QuestionInputs";
import { TypeChoice } from "./TypeChoice";
import { useRefusal } from "./use-refusal";

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
        warnWhenUnsavedChanges
        sx={{ px: 0 }}
      >
        <ErrorSummary refused={refusal.problems} />
        <PreviewPanel>
          <QuestionInputs />
        </PreviewPanel>
      </SimpleForm>
    </Create>
  );
}
