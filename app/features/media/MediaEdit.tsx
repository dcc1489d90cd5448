import Box from "@mui/material/Box";
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
import { z } from "zod";
import { ConflictError } from "~/platform/supabase/errors";
import { ConflictDialog } from "~/ui/conflict/ConflictDialog";
import { KeepWork } from "~/ui/drafts/KeepWork";
import { SaveState } from "~/ui/drafts/SaveState";
import { HistoryButton } from "~/ui/history/HistoryButton";
import { historyFields } from "~/ui/history/history-entry";
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

const versioned = z.looseObject({ version: z.number() });

function MediaTitle() {
  return <>{`Media: ${useRecordContext()?.title ?? ""}`}</>;
}

/** The file beside what people say about it. */
export default function MediaEdit() {
  const [theirs, setTheirs] = useState<z.infer<typeof versioned> | null>(null);
  const provider = useDataProvider();
  const notify = useNotify();
  const onError = async (error: Error) => {
    if (!(error instanceof ConflictError)) {
      notify(error.message, { type: "error" });
      return;
    }
    const { data } = await provider.getOne("media", { id: error.current?.id });
    setTheirs(versioned.parse(data));
  };
  return (
    <Edit
      title={<MediaTitle />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component="div"
      queryOptions={{ refetchOnWindowFocus: false }}
      mutationOptions={{
        onError: (error: Error) => void onError(error),
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
              <HistoryButton fields={FIELDS_OF_HISTORY} />
              <FileActions />
              <DeleteMediaButton />
            </Toolbar>
          }
        >
          <KeepWork fields={COMPARED} />
          <DescriptionInputs />
          {theirs && (
            <ConflictDialog theirs={theirs} fields={COMPARED} onClose={() => setTheirs(null)} />
          )}
        </SimpleForm>
      </Box>
    </Edit>
  );
}
