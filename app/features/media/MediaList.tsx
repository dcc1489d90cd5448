import ReconcileIcon from "@mui/icons-material/RuleFolderOutlined";
import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { Theme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type ReactNode, useMemo } from "react";
import { CreateButton, SearchInput, SortButton, TopToolbar, useCanAccess } from "react-admin";
import { Link } from "react-router-dom";
import { mediaRules } from "~/domain/media-fit";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { ListPage } from "~/ui/ListPage";
import { useFormatProfile } from "~/ui/profile/use-format-profile";
import { FacetPanel } from "./list/FacetPanel";
import { LengthFilter } from "./list/LengthFilter";
import { MeasureAll } from "./list/MeasureAll";
import { MediaGrid } from "./list/MediaGrid";
import { MediaTable } from "./list/MediaTable";
import { useView, ViewToggle } from "./list/ViewToggle";

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="Title, alt text, transcript" />,
];

const SHOWN: ShownColumn[] = [
  { label: "Title", value: "title" },
  { label: "Kind", value: "type" },
  { label: "Format", value: "mime_type" },
  { label: "Length (s)", value: "duration" },
  { label: "Size (bytes)", value: "file_size" },
  { label: "Alt text", value: "alt_text" },
  { label: "Uploaded", value: "created_at" },
];

const actionsWith = (mediaRules: unknown) => (
  <TopToolbar>
    <ViewToggle />
    <SortButton
      label="Order"
      fields={["created_at", "updated_at", "title", "duration", "file_size"]}
    />
    <Button component={Link} to="/admin/media/reconcile" startIcon={<ReconcileIcon />}>
      Reconcile
    </Button>
    <ExportButton shows={SHOWN} meta={{ mediaRules }} />
    <ImportLink />
    <CreateButton label="Upload" icon={<UploadIcon />} variant="contained" />
  </TopToolbar>
);

/** The media library: searched, narrowed by what was measured, as a wall or as rows. */
export default function MediaList() {
  const profile = useFormatProfile();
  const rules = useMemo(() => mediaRules(profile), [profile]);
  return (
    <ListPage
      title="Media"
      component="div"
      sort={{ field: "created_at", order: "DESC" }}
      filters={filters}
      actions={actionsWith(rules)}
      queryOptions={{ meta: { mediaRules: rules } }}
      exporter={false}
    >
      <Shelf />
    </ListPage>
  );
}

function Shelf() {
  const [view] = useView();
  const { canAccess: mayEdit = false } = useCanAccess({ resource: "media", action: "edit" });
  return (
    <Box
      sx={{
        display: "grid",
        gap: 2,
        mt: 1,
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "200px minmax(0, 1fr)" },
        alignItems: "start",
      }}
    >
      <Filters>
        <LengthFilter />
        <FacetPanel />
        {mayEdit && <MeasureAll />}
      </Filters>
      <Box sx={{ minWidth: 0 }}>
        {view === "grid" ? <MediaGrid mayEdit={mayEdit} /> : <MediaTable mayEdit={mayEdit} />}
      </Box>
    </Box>
  );
}

/** Beside the files where there is room, folded above them where there is not. */
function Filters({ children }: { children: ReactNode }) {
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up("md"), { noSsr: true });
  if (isWide)
    return (
      <Box component="section" aria-label="Filters">
        {children}
      </Box>
    );
  return (
    <Box component="details" sx={{ border: 1, borderColor: "divider", borderRadius: 1, p: 1 }}>
      <Box component="summary" sx={{ fontWeight: 600, cursor: "pointer" }}>
        Filters
      </Box>
      {children}
    </Box>
  );
}
