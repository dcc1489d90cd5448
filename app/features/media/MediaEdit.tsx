import Box from "@mui/material/Box";
import { useState } from "react";
import {
  Edit,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useDataProvider,
  useNotify,
  useRecordContext,
} from "react-admin";
import { z } from "zod";
import { ConflictError } from "~/platform/supabase/errors";
import { ConflictDialog } from "~/ui/conflict/ConflictDialog";
import { DeleteMediaButton } from "./DeleteMediaButton";
import { MediaAside } from "./MediaAside";
import { mediaProblems } from "./media";

const COMPARED = [
  { source: "title", label: "Title" },
  { source: "alt_text", label: "Alt text" },
  { source: "transcript", label: "Transcript" },
];

const versioned = z.looseObject({ version: z.number() });

function MediaTitle() {
  return <>{`Media: ${useRecordContext()?.title ?? ""}`}</>;
}

/** What people say about a file; the file itself is never replaced, so that nothing using it changes. */
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
          gridTemplateColumns: { md: "1fr 360px" },
          alignItems: "start",
        }}
      >
        <SimpleForm
          validate={mediaProblems}
          warnWhenUnsavedChanges
          toolbar={
            <Toolbar sx={{ justifyContent: "space-between" }}>
              <SaveButton />
              <DeleteMediaButton />
            </Toolbar>
          }
        >
          <TextInput source="title" isRequired helperText={false} />
          <TextInput
            source="alt_text"
            label="Alt text"
            multiline
            helperText="What a picture shows, for those who cannot see it."
          />
          <TextInput
            source="transcript"
            multiline
            minRows={4}
            helperText="What is said in a recording, word for word."
          />
          {theirs && (
            <ConflictDialog theirs={theirs} fields={COMPARED} onClose={() => setTheirs(null)} />
          )}
        </SimpleForm>
        <MediaAside />
      </Box>
    </Edit>
  );
}
