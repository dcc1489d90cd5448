import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import {
  Create,
  SaveButton,
  SimpleForm,
  Toolbar,
  useGetOne,
  useResourceContext,
} from "react-admin";
import { useSearchParams } from "react-router-dom";
import { findItemType } from "~/domain/item-types";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { SaveState } from "~/ui/drafts/SaveState";
import { bankOf } from "../banks";
import { PreviewButtons } from "../preview/PreviewButtons";
import { PreviewPanel } from "../preview/PreviewPanel";
import { copyOfQuestion, newQuestion, questionRecord } from "../question";
import { AuthoringActions } from "./actions/AuthoringActions";
import { saveKeys } from "./actions/save-keys";
import { comparedFields } from "./compared-fields";
import { ErrorSummary } from "./ErrorSummary";
import { questionResolver } from "./form-errors";
import { QuestionInputs } from "./QuestionInputs";
import { TypeChoice } from "./TypeChoice";
import { useRefusal } from "./use-refusal";

const toolbar = (
  <Toolbar>
    {/* A copy is not changed yet and can be saved all the same. */}
    <SaveButton {...saveKeys} alwaysEnable />
    <SaveState />
    <AuthoringActions />
  </Toolbar>
);

/**
 * A new question: first its type, which is part of the address, then the form of that type. The
 * address may also name a question to start from.
 */
export default function QuestionCreate() {
  const resource = useResourceContext() ?? "";
  const { module } = bankOf(resource);
  const [search] = useSearchParams();
  const refusal = useRefusal();
  const item = findItemType(module, search.get("type"));
  const from = search.get("from");
  const source = useGetOne(resource, { id: from ?? "" }, { enabled: from !== null });
  if (!item) return <TypeChoice />;
  if (from && source.isPending) return <LinearProgress aria-label="Reading the question to copy" />;
  const copied = from ? questionRecord.safeParse(source.data).data : undefined;
  return (
    <Create
      key={`${item.type} ${from}`}
      title={copied ? `Copy of ${copied.title}` : `New question: ${item.title}`}
      redirect="edit"
      component="div"
      actions={false}
      mutationOptions={{ onError: refusal.onError }}
    >
      <SimpleForm
        defaultValues={copied ? copyOfQuestion(module, copied) : newQuestion(module, item.type)}
        resolver={questionResolver(module)}
        toolbar={toolbar}
        sx={{ px: 0 }}
      >
        <KeepWork fields={comparedFields} variant={from ? `copy of ${from}` : item.type} />
        {from && !copied && (
          <Alert severity="warning" sx={{ mb: 2, width: "100%" }}>
            The question to copy cannot be read. The form is empty.
          </Alert>
        )}
        <ErrorSummary refused={refusal.problems} />
        <Box sx={{ display: "flex", justifyContent: "flex-end", width: "100%", mb: 1 }}>
          <PreviewButtons />
        </Box>
        <PreviewPanel>
          <QuestionInputs />
        </PreviewPanel>
      </SimpleForm>
    </Create>
  );
}
