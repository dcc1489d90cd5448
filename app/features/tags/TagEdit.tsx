import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import {
  Edit,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useNotify,
  useRecordContext,
  useRedirect,
} from "react-admin";
import { RecordArea } from "~/ui/RecordArea";
import { ArchiveButton } from "./ArchiveButton";
import { MergeButton } from "./MergeButton";
import { RenameButton } from "./RenameButton";
import { TagUses } from "./TagUses";
import { tagRecord } from "./tag";

function TagTitle() {
  return <>{`Tag: ${useRecordContext()?.name ?? ""}`}</>;
}

const toolbar = (
  <Toolbar>
    <SaveButton />
  </Toolbar>
);

/** A tag: what it means, what carries it, and renaming, merging, archiving it. */
export default function TagEdit() {
  const notify = useNotify();
  return (
    <Edit
      title={<TagTitle />}
      mutationMode="pessimistic"
      redirect={false}
      actions={false}
      component={RecordArea}
      mutationOptions={{
        onSuccess: () => notify("The tag is saved.", { type: "success" }),
        onError: (error: Error) => notify(error.message, { type: "error" }),
      }}
    >
      <Box sx={{ maxWidth: 720, mt: 2 }}>
        <Uses />
        <SimpleForm toolbar={toolbar} warnWhenUnsavedChanges sx={{ px: 0, pt: 0 }}>
          <Paper variant="outlined" sx={{ p: 2, width: "100%" }}>
            <TextInput
              source="description"
              multiline
              helperText="When to use it, for those who choose among the tags."
            />
          </Paper>
        </SimpleForm>
      </Box>
    </Edit>
  );
}

function Uses() {
  const redirect = useRedirect();
  const tag = tagRecord.safeParse(useRecordContext()).data;
  if (!tag) return null;
  return (
    <Paper component="section" aria-label="Use" variant="outlined" sx={{ p: 2, mb: 2 }}>
      <Typography variant="h2" gutterBottom>
        Use
      </Typography>
      <TagUses />
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", mt: 2 }}>
        <RenameButton tag={tag} />
        <MergeButton variant="outlined" tags={[tag]} onDone={() => redirect("list", "tags")} />
        <ArchiveButton tag={tag} />
      </Box>
    </Paper>
  );
}
