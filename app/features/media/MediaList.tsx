import ReconcileIcon from "@mui/icons-material/RuleFolderOutlined";
import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { CreateButton, SearchInput, SortButton, TopToolbar, useCanAccess } from "react-admin";
import { Link } from "react-router-dom";
import { ListPage } from "~/ui/ListPage";
import { FacetPanel } from "./list/FacetPanel";
import { LengthFilter } from "./list/LengthFilter";
import { MeasureAll } from "./list/MeasureAll";
import { MediaGrid } from "./list/MediaGrid";
import { MediaTable } from "./list/MediaTable";
import { useView, ViewToggle } from "./list/ViewToggle";

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="Title, alt text, transcript" />,
];

const actions = (
  <TopToolbar>
    <ViewToggle />
    <SortButton fields={["created_at", "updated_at", "title", "duration", "file_size"]} />
    <Button component={Link} to="/admin/media/reconcile" startIcon={<ReconcileIcon />}>
      Reconcile
    </Button>
    <CreateButton label="Upload" icon={<UploadIcon />} variant="contained" />
  </TopToolbar>
);

/** The media library: searched, narrowed by what was measured, as a wall or as rows. */
export default function MediaList() {
  return (
    <ListPage
      title="Media"
      component="div"
      sort={{ field: "created_at", order: "DESC" }}
      filters={filters}
      actions={actions}
      queryOptions={{ meta: { library: true } }}
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
      <Box component="section" aria-label="Filters">
        <LengthFilter />
        <FacetPanel />
        {mayEdit && <MeasureAll />}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        {view === "grid" ? <MediaGrid mayEdit={mayEdit} /> : <MediaTable mayEdit={mayEdit} />}
      </Box>
    </Box>
  );
}
