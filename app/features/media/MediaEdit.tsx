import Box from "@mui/material/Box";
import { useState } from "react";
import {
  Edit,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useNotify,
  useRecordContext,
} from "react-admin";
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

type Versioned = Record<string, unknown> & { version: number };
const isVersioned = (row: Record<string, unknown> | null): row is Versioned =>
  typeof row?.version === "number";

function MediaTitle() {
  return <>{`Media: ${useRecordContext()?.title ?? ""}`}</>;
}

/** What people say about a file; the file itself is never replaced, so that nothing using it changes. */
export default function MediaEdit() {
  const [theirs, setTheirs] = useState<Versioned | null>(null);
  const notify = useNotify();
  const onError = (error: Error) => {
    if (error instanceof ConflictError && isVersioned(error.current)) setTheirs(error.current);
    else notify(error.message, { type: "error" });
  };
  return (
    <Edit
      title={<MediaTitle />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component="div"
      mutationOptions={{
        onError,
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
