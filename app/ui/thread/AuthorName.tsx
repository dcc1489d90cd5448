import Link from "@mui/material/Link";
import { useCanAccess } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import type { Author } from "./thread";

/** Who wrote it: a link to the person for whom may see people, plain text for others. */
export function AuthorName({ author }: { author: Author }) {
  const { canAccess = false } = useCanAccess({ resource: "users", action: "show" });
  if (!author.id) return <em>Deleted account</em>;
  const name = author.name ?? "Learner";
  if (!canAccess) return <strong>{name}</strong>;
  return (
    <Link component={RouterLink} to={`/admin/users/${author.id}/show`} sx={{ fontWeight: 600 }}>
      {name}
    </Link>
  );
}
