import Link from "@mui/material/Link";
import { useCreatePath, useResourceDefinitions } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import type { LedgerLine } from "./legacy-import";

/** The record here that the legacy row became, as a link where the console has a page of it. */
export function OurRecord({ line: { target_table, target_id } }: { line: LedgerLine }) {
  const createPath = useCreatePath();
  const definitions = useResourceDefinitions();
  if (!target_table || !target_id) return "Not here";
  const resource = target_table.replace(/^public\./, "");
  const name = resource.replaceAll("_", " ");
  if (!definitions[resource]?.hasShow) return `${name} ${target_id}`;
  return (
    <Link component={RouterLink} to={createPath({ resource, id: target_id, type: "show" })}>
      {name}
    </Link>
  );
}
