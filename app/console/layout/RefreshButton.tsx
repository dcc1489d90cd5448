import RefreshIcon from "@mui/icons-material/Refresh";
import CircularProgress from "@mui/material/CircularProgress";
import IconButton from "@mui/material/IconButton";
import { useLoading, useRefresh } from "ra-core";

/** Reads the page's data again; turns while anything is being read. */
export function RefreshButton() {
  const refresh = useRefresh();
  const loading = useLoading();
  return (
    <IconButton aria-label="Refresh" title="Refresh" onClick={refresh}>
      {loading ? (
        <CircularProgress size={18} aria-label="Loading" />
      ) : (
        <RefreshIcon fontSize="small" />
      )}
    </IconButton>
  );
}
