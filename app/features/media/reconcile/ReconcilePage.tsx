import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import { useCanAccess, useRequireAccess } from "react-admin";
import { Link, useSearchParams } from "react-router-dom";
import { PageLoading, PageMessage } from "~/ui/PageState";
import { PageTitle } from "~/ui/PageTitle";
import { DuplicateGroups } from "./DuplicateGroups";
import { MissingFiles } from "./MissingFiles";
import { useReconciliation } from "./reconciliation";
import { StrayFiles } from "./StrayFiles";

const VIEWS = ["strays", "missing", "duplicates"] as const;
const number = new Intl.NumberFormat("en");

/** Where library and store disagree: counts first, then each kind with its safe repairs. */
export default function ReconcilePage() {
  useRequireAccess({ resource: "media", action: "list" });
  const { canAccess: mayEdit = false } = useCanAccess({ resource: "media", action: "edit" });
  const [search, setSearch] = useSearchParams();
  const { data, isPending, error, refetch } = useReconciliation();
  const view = VIEWS.find((name) => name === search.get("view")) ?? "strays";
  const labels = {
    strays: "Files without an item",
    missing: "Items without a file",
    duplicates: "Duplicates",
  };
  if (isPending) return <PageLoading />;
  if (error)
    return (
      <PageMessage
        title="Library and store could not be compared"
        actions={
          <Button variant="contained" onClick={() => void refetch()}>
            Try again
          </Button>
        }
      >
        {error.message}
      </PageMessage>
    );
  const agree = VIEWS.every((name) => data[name].total === 0);
  return (
    <Box sx={{ mt: 2 }}>
      <PageTitle>Reconcile media</PageTitle>
      <Button component={Link} to="/admin/media" variant="outlined" sx={{ mb: 1 }}>
        Back to the library
      </Button>
      {agree && (
        <Alert severity="success" sx={{ mb: 1 }}>
          Library and store agree: every file has its item, every item its file, nothing is there
          twice.
        </Alert>
      )}
      <Paper variant="outlined">
        <Tabs
          value={view}
          aria-label="What disagrees"
          variant="scrollable"
          onChange={(_event, next: string) => setSearch({ view: next }, { replace: true })}
          sx={{ borderBottom: 1, borderColor: "divider", px: 1 }}
        >
          {VIEWS.map((name) => (
            <Tab
              key={name}
              id={`tab-${name}`}
              aria-controls={view === name ? "reconcile-panel" : undefined}
              value={name}
              label={`${labels[name]} (${number.format(data[name].total)})`}
              sx={{ textTransform: "none" }}
            />
          ))}
        </Tabs>
        <Box role="tabpanel" id="reconcile-panel" aria-labelledby={`tab-${view}`} sx={{ p: 2 }}>
          {view === "strays" && <StrayFiles found={data.strays} mayEdit={mayEdit} />}
          {view === "missing" && <MissingFiles found={data.missing} mayEdit={mayEdit} />}
          {view === "duplicates" && <DuplicateGroups found={data.duplicates} mayEdit={mayEdit} />}
        </Box>
      </Paper>
    </Box>
  );
}
