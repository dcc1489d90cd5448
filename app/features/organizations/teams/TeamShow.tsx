import Box from "@mui/material/Box";
import { Show, useRecordContext } from "react-admin";
import { ArchivedChip } from "~/ui/archive/ArchivedChip";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { RecordTitle } from "~/ui/RecordTitle";
import { MembersBlock } from "../members/MembersBlock";
import { OrganizationLink } from "./OrganizationLink";

/** A team for those who may look but not change. */
export default function TeamShow() {
  return (
    <Show title={<RecordTitle of="Team" />} component="div" actions={false}>
      <Details />
    </Show>
  );
}

function Details() {
  const team = useRecordContext();
  if (!team) return null;
  return (
    <Box sx={{ pb: 4, maxWidth: 1100 }}>
      <Block title="Team" action={<ArchivedChip />}>
        <OrganizationLink />
        <Facts
          facts={[
            ["Name", team.name],
            ["Description", team.description],
          ]}
        />
      </Block>
      <MembersBlock of={{ team_id: String(team.id) }} />
    </Box>
  );
}
