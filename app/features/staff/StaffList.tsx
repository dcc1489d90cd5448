import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useCanAccess, useDataProvider, useGetIdentity } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { ExportMenu } from "~/ui/export/ExportMenu";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { messageOf } from "~/ui/message-of";
import { PageLoading, PageMessage } from "~/ui/PageState";
import { PageTitle } from "~/ui/PageTitle";
import { StaffFilters, useStaffFilters } from "./StaffFilters";
import { StaffTable } from "./StaffTable";
import { matchingStaff, STAFF_QUERY, STATE_NAMES, type StaffMember, staffMember } from "./staff";

const RolesDialog = lazy(() => import("./RolesDialog"));
const InviteDialog = lazy(() => import("./InviteDialog"));

type Change = { member: StaffMember; initial: StaffMember["roles"] };

const SHOWN: ShownColumn[] = [
  { label: "Name", value: "name" },
  { label: "E-mail", value: "email" },
  { label: "Roles", value: (member) => staffMember.parse(member).roles.join(", ") },
  { label: "State", value: (member) => STATE_NAMES[staffMember.parse(member).state] },
  { label: "Last sign-in", value: "last_sign_in_at" },
];

/** Who works here and what they may do: invite, change roles, revoke. */
export default function StaffList() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { identity } = useGetIdentity();
  const { canAccess: mayManage = false } = useCanAccess({
    resource: "staff_members",
    action: "act",
  });
  const { text, role } = useStaffFilters();
  const [change, setChange] = useState<Change | null>(null);
  const [isInviting, setInviting] = useState(false);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: STAFF_QUERY,
    queryFn: async () => staffMember.array().parse(await provider.rpc("list_staff", {})),
  });
  return (
    <>
      <PageTitle>Staff</PageTitle>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, mt: 2, alignItems: "center" }}>
        <StaffFilters />
        <ExportMenu
          resource="staff_members"
          total={data?.length}
          shows={SHOWN}
          pagesOf={async function* () {
            yield matchingStaff(data ?? [], text, role).map((one) => ({ ...one, id: one.user_id }));
          }}
        />
        {mayManage && (
          <Button variant="contained" sx={{ ml: "auto" }} onClick={() => setInviting(true)}>
            Invite staff
          </Button>
        )}
      </Box>
      {isPending && <PageLoading />}
      {error && (
        <PageMessage
          title="The staff could not be read"
          actions={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          {messageOf(error)}
        </PageMessage>
      )}
      {data && (
        <StaffTable
          staff={matchingStaff(data, text, role)}
          selfId={identity?.id}
          mayManage={mayManage}
          onRoles={(member, initial) => setChange({ member, initial })}
        />
      )}
      <Suspense>
        {change && <RolesDialog {...change} onClose={() => setChange(null)} />}
        {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      </Suspense>
    </>
  );
}
