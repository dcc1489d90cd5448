import Box from "@mui/material/Box";
import { Show, useRecordContext } from "react-admin";
import { codeInWords } from "~/domain/code-words";
import { ArchivedChip } from "~/ui/archive/ArchivedChip";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { RecordTitle } from "~/ui/RecordTitle";
import { MembersBlock } from "./members/MembersBlock";
import { TeamsBlock } from "./teams/TeamsBlock";

/** An organization for those who may look but not change. */
export default function OrganizationShow() {
  return (
    <Show title={<RecordTitle of="Organization" />} component="div" actions={false}>
      <Details />
    </Show>
  );
}

function Details() {
  const organization = useRecordContext();
  if (!organization) return null;
  return (
    <Box sx={{ pb: 4, maxWidth: 1100 }}>
      <Block title="Organization" action={<ArchivedChip />}>
        <Facts
          facts={[
            ["Name", organization.name],
            ["Plan", codeInWords(String(organization.plan_type))],
            ["Status", codeInWords(String(organization.status))],
            ["Agreed number of members", organization.max_users],
          ]}
        />
      </Block>
      <MembersBlock of={{ organization_id: String(organization.id) }} />
      <TeamsBlock organizationId={String(organization.id)} />
    </Box>
  );
}
