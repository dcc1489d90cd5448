import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import { useCreatePath, useRefresh, useRequireAccess } from "react-admin";
import { Link, useNavigate } from "react-router-dom";
import { MEDIA_KINDS } from "~/domain/media-file";
import { PageLoading } from "~/ui/PageState";
import { PageTitle } from "~/ui/PageTitle";
import { DropZone } from "~/ui/upload/DropZone";
import { UploadList } from "~/ui/upload/UploadList";
import { useUploads } from "~/ui/upload/use-uploads";

/** Many files at once into the library; each goes to the bucket of its kind. */
export default function MediaUpload() {
  const { isPending } = useRequireAccess({ resource: "media", action: "create" });
  const refresh = useRefresh();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const uploads = useUploads(MEDIA_KINDS, () => refresh());
  if (isPending) return <PageLoading />;
  return (
    <Paper variant="outlined" sx={{ mt: 2, p: 2, maxWidth: 860 }}>
      <PageTitle>Upload media</PageTitle>
      <DropZone kinds={MEDIA_KINDS} onFiles={uploads.add} />
      <UploadList
        queue={uploads.queue}
        onCancel={uploads.cancel}
        onRetry={uploads.retry}
        onRemove={uploads.remove}
        onUse={({ id }) => navigate(createPath({ resource: "media", type: "edit", id }))}
        useLabel="Open"
      />
      <Box sx={{ display: "flex", gap: 1, mt: 2 }}>
        <Button component={Link} to="/admin/media" disabled={uploads.busy} variant="outlined">
          {uploads.busy ? "Uploading…" : "Back to the library"}
        </Button>
        {uploads.queue.length > 1 && !uploads.busy && (
          <Button onClick={uploads.clear}>Clear the list</Button>
        )}
      </Box>
    </Paper>
  );
}
