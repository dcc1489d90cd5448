import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
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
import { RecordArea } from "~/ui/RecordArea";
import { SourceAside } from "./SourceAside";
import { SourceInputs } from "./SourceInputs";
import { type SourceRecord, sourceRecord } from "./source";

const COMPARED = [
  { source: "title", label: "Title" },
  { source: "text", label: "Passage or transcript" },
  { source: "note", label: "Origin" },
];

const Heading = () => <>{`Source: ${useRecordContext()?.title ?? ""}`}</>;

const toolbar = (
  <Toolbar>
    <SaveButton />
  </Toolbar>
);

/** A source beside the items made from it; a corrected text offers to update them. */
export default function SourceEdit() {
  const [theirs, setTheirs] = useState<SourceRecord | null>(null);
  const provider = useDataProvider();
  const notify = useNotify();
  const onError = async (error: Error) => {
    if (!(error instanceof ConflictError)) {
      notify(error.message, { type: "error" });
      return;
    }
    const { data } = await provider.getOne("question_sources", { id: error.current?.id });
    setTheirs(sourceRecord.parse(data));
  };
  return (
    <Edit
      title={<Heading />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component={RecordArea}
      queryOptions={{ refetchOnWindowFocus: false }}
      mutationOptions={{
        onError: (error: Error) => void onError(error),
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
        <SimpleForm toolbar={toolbar} warnWhenUnsavedChanges sx={{ px: 0, pt: 0 }}>
          <Paper variant="outlined" sx={{ p: 2, width: "100%" }}>
            <SourceInputs />
          </Paper>
          {theirs && (
            <ConflictDialog theirs={theirs} fields={COMPARED} onClose={() => setTheirs(null)} />
          )}
        </SimpleForm>
        <SourceAside />
      </Box>
    </Edit>
  );
}
