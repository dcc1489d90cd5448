import Box from "@mui/material/Box";
import { useGetRecordId } from "react-admin";
import { ArchiveButton } from "~/ui/archive/ArchiveButton";
import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { teamFields } from "../compared-fields";
import { MembersBlock } from "../members/MembersBlock";
import { teamProblems } from "../organization";
import { OrganizationLink } from "./OrganizationLink";
import { TeamInputs } from "./TeamInputs";

/** The page of a team: what it is and who belongs to it. */
export default function TeamEdit() {
  const id = String(useGetRecordId());
  return (
    <Box sx={{ pb: 4, maxWidth: 1100 }}>
      <LockedEdit
        name="team"
        fields={teamFields}
        validate={teamProblems}
        buttons={<ArchiveButton name="team" />}
      >
        <OrganizationLink />
        <TeamInputs />
      </LockedEdit>
      <MembersBlock of={{ team_id: id }} />
    </Box>
  );
}
