import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useCanAccess, useCreatePath } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import type { LearnerHead } from "../learner-head";

/** Where the person belongs; changed on the page of the organization or the team. */
export function OrganizationBlock({ head }: { head: LearnerHead }) {
  const createPath = useCreatePath();
  const { canAccess: mayEdit = false } = useCanAccess({ resource: "teams", action: "edit" });
  const type = mayEdit ? "edit" : "show";
  const { organization, teams } = head;
  return (
    <Block title="Organization and teams">
      {organization ? (
        <Link
          component={RouterLink}
          to={createPath({ resource: "organizations", id: organization.id, type })}
        >
          {organization.name}
        </Link>
      ) : (
        <Typography color="text.secondary">In no organization.</Typography>
      )}
      {teams.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {teams.map(({ id, name, role }) => (
            <li key={id}>
              <Link component={RouterLink} to={createPath({ resource: "teams", id, type })}>
                {name}
              </Link>{" "}
              ({role})
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}
