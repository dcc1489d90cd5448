import Box from "@mui/material/Box";
import { Edit, SaveButton, SimpleForm, Toolbar, useNotify, useRecordContext } from "react-admin";
import { useConflict } from "~/ui/conflict/use-conflict";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { SaveState } from "~/ui/drafts/SaveState";
import { FormHistoryButton } from "~/ui/history/FormHistoryButton";
import { historyFields } from "~/ui/history/history-entry";
import { RecordArea } from "~/ui/RecordArea";
import { DeleteMediaButton } from "./DeleteMediaButton";
import { DescriptionInputs } from "./edit/DescriptionInputs";
import { FileActions } from "./edit/FileActions";
import { MediaAside } from "./MediaAside";
import { mediaProblems } from "./media";

const COMPARED = [
  { source: "title", label: "Title" },
  { source: "alt_text", label: "Alt text" },
  { source: "transcript", label: "Transcript" },
];

const FIELDS_OF_HISTORY = historyFields(COMPARED);

function MediaTitle() {
  return <>{`Media: ${useRecordContext()?.title ?? ""}`}</>;
}

/** The file beside what people say about it. */
export default function MediaEdit() {
  const notify = useNotify();
  const { onError, dialog } = useConflict(COMPARED);
  return (
    <Edit
      title={<MediaTitle />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component={RecordArea}
      queryOptions={{ refetchOnWindowFocus: false }}
      mutationOptions={{
        onError,
        onSuccess: () => notify("The description is saved.", { type: "success" }),
      }}
    >
      <Box
        sx={{
          display: "grid",
          gap: 2,
          gridTemplateColumns: { md: "minmax(0, 1fr) minmax(0, 1fr)" },
          alignItems: "start",
        }}
      >
        <MediaAside />
        <SimpleForm
          validate={mediaProblems}
          toolbar={
            <Toolbar sx={{ gap: 1, flexWrap: "wrap" }}>
              <SaveButton />
              <SaveState />
              <Box sx={{ flex: 1 }} />
              <FormHistoryButton fields={FIELDS_OF_HISTORY} />
              <FileActions />
              <DeleteMediaButton />
            </Toolbar>
          }
        >
          <KeepWork fields={COMPARED} />
          <DescriptionInputs />
          {dialog}
        </SimpleForm>
      </Box>
    </Edit>
  );
}
