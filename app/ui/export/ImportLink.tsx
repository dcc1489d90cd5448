import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import Button from "@mui/material/Button";
import { useCanAccess, useResourceContext } from "ra-core";
import { Link } from "react-router-dom";
import { importableTable } from "~/domain/importing/importable-tables";

/** The way back for an exported file of this list; shown to whoever may change its rows. */
export function ImportLink() {
  const table = importableTable(useResourceContext() ?? "");
  const { canAccess = false } = useCanAccess({ resource: table ?? "", action: "edit" });
  if (!table || !canAccess) return null;
  return (
    <Button
      size="small"
      startIcon={<UploadIcon />}
      component={Link}
      to={`/admin/imports?table=${table}`}
    >
      Import…
    </Button>
  );
}
