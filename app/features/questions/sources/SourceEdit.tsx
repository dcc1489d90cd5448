import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import { Edit, SimpleForm, useNotify, useRecordContext } from "react-admin";
import { useConflict } from "~/ui/conflict/use-conflict";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { KeptToolbar } from "~/ui/drafts/KeptToolbar";
import { FormHistoryButton } from "~/ui/history/FormHistoryButton";
import { historyFields } from "~/ui/history/history-entry";
import { RecordArea } from "~/ui/RecordArea";
import { SourceAside } from "./SourceAside";
import { SourceInputs } from "./SourceInputs";
import { sourceProblems } from "./source";

const COMPARED = [
  { source: "title", label: "Title" },
  { source: "text", label: "Passage or transcript" },
  { source: "note", label: "Origin" },
];

const Heading = () => <>{`Source: ${useRecordContext()?.title ?? ""}`}</>;

const toolbar = (
  <KeptToolbar>
    <Box sx={{ flex: 1 }} />
    <FormHistoryButton fields={historyFields(COMPARED)} />
  </KeptToolbar>
);

/** A source beside the items made from it; a corrected text offers to update them. */
export default function SourceEdit() {
  const notify = useNotify();
  const { onError, dialog } = useConflict(COMPARED);
  return (
    <Edit
      title={<Heading />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component={RecordArea}
      queryOptions={{ refetchOnWindowFocus: false }}
      mutationOptions={{
        onError,
        onSuccess: () => notify("The source is saved.", { type: "success" }),
      }}
    >
      <Box
        sx={{
          display: "grid",
          gap: 2,
          mt: 2,
          alignItems: "start",
          gridTemplateColumns: { lg: "minmax(0, 1fr) 360px" },
        }}
      >
        <SimpleForm validate={sourceProblems} toolbar={toolbar} sx={{ px: 0, pt: 0 }}>
          <KeepWork fields={COMPARED} />
          <Paper variant="outlined" sx={{ p: 2, width: "100%" }}>
            <SourceInputs />
          </Paper>
          {dialog}
        </SimpleForm>
        <SourceAside />
      </Box>
    </Edit>
  );
}
