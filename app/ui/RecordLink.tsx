import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { useCanAccess, useCreatePath, useRecordContext, useResourceContext } from "react-admin";
import { Link as RouterLink } from "react-router-dom";

/** A link to the record: to its edit page where this person may edit it, else to its show page. */
export function RecordLink({ children }: { children: ReactNode }) {
  const record = useRecordContext();
  const resource = useResourceContext() ?? "";
  const createPath = useCreatePath();
  const { canAccess: mayEdit, isPending } = useCanAccess({ resource, action: "edit" });
  if (!record || isPending) return <strong>{children}</strong>;
  const to = createPath({ resource, id: record.id, type: mayEdit ? "edit" : "show" });
  return (
    <Link
      component={RouterLink}
      to={to}
      sx={{ fontWeight: 600, "& .MuiTypography-root": { fontWeight: "inherit" } }}
    >
      {children}
    </Link>
  );
}
