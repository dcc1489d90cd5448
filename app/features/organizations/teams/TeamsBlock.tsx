import Button from "@mui/material/Button";
import {
  RecordContextProvider,
  ResourceContextProvider,
  useCanAccess,
  useGetList,
} from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { ArchivedChip } from "~/ui/archive/ArchivedChip";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { RecordLink } from "~/ui/RecordLink";

/** The teams of an organization, those in use first. */
export function TeamsBlock({ organizationId }: { organizationId: string }) {
  const { canAccess: mayAct = false } = useCanAccess({ resource: "teams", action: "create" });
  const teams = useGetList("teams", {
    filter: { organization_id: organizationId },
    sort: { field: "name", order: "ASC" },
    pagination: { page: 1, perPage: 200 },
  });
  return (
    <Block
      title="Teams"
      action={
        mayAct && (
          <Button
            size="small"
            variant="outlined"
            component={RouterLink}
            to={`/admin/teams/create?organization=${organizationId}`}
          >
            New team
          </Button>
        )
      }
    >
      <Loaded query={teams} empty={noneOf("No team yet.")}>
        {(list) => (
          <ResourceContextProvider value="teams">
            <ul style={{ margin: 0, paddingInlineStart: 20 }}>
              {list.map((team) => (
                <RecordContextProvider key={team.id} value={team}>
                  <li>
                    <RecordLink>{team.name}</RecordLink>
                    <ArchivedChip />
                  </li>
                </RecordContextProvider>
              ))}
            </ul>
          </ResourceContextProvider>
        )}
      </Loaded>
    </Block>
  );
}
