import Box from "@mui/material/Box";
import { useGetRecordId } from "react-admin";
import { ArchiveButton } from "~/ui/archive/ArchiveButton";
import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { ApiKeyBlock } from "./ApiKeyBlock";
import { organizationFields } from "./compared-fields";
import { MembersBlock } from "./members/MembersBlock";
import { OrganizationInputs } from "./OrganizationInputs";
import { organizationProblems } from "./organization";
import { TeamsBlock } from "./teams/TeamsBlock";

/** The page of an organization: what it is, who belongs to it, its teams. */
export default function OrganizationEdit() {
  const id = String(useGetRecordId());
  return (
    <Box sx={{ pb: 4, maxWidth: 1100 }}>
      <LockedEdit
        name="organization"
        fields={organizationFields}
        validate={organizationProblems}
        buttons={<ArchiveButton name="organization" />}
      >
        <OrganizationInputs />
      </LockedEdit>
      <MembersBlock of={{ organization_id: id }} />
      <TeamsBlock organizationId={id} />
      <ApiKeyBlock organizationId={id} />
    </Box>
  );
}
