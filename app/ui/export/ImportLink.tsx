import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import Button from "@mui/material/Button";
import { useCanAccess, useResourceContext } from "ra-core";
import { Link } from "react-router-dom";

/** The way back for an exported file of this list; shown to whoever may change its rows. */
export function ImportLink() {
  const resource = useResourceContext() ?? "";
  const { canAccess = false } = useCanAccess({ resource, action: "edit" });
  if (!canAccess) return null;
  return (
    <Button
      size="small"
      startIcon={<UploadIcon />}
      component={Link}
      to={`/admin/imports?table=${resource}`}
    >
      Import…
    </Button>
  );
}
