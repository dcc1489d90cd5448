import Alert from "@mui/material/Alert";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useGetIdentity, useNotify } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { RoleChoice } from "./RoleChoice";
import { STAFF_QUERY, type StaffMember } from "./staff";

interface RolesDialogProps {
  member: StaffMember;
  /** What is ticked to begin with; none to revoke. */
  initial: StaffMember["roles"];
  onClose: () => void;
}

/** Changes the roles of a person; without any they are not staff any more. */
export default function RolesDialog({ member, initial, onClose }: RolesDialogProps) {
  const [roles, setRoles] = useState(initial);
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const { identity } = useGetIdentity();
  const revokes = roles.length === 0;
  const { mutate, isPending, error } = useMutation({
    mutationFn: (reason: string) =>
      provider.rpc("set_staff_roles", {
        user_id: member.user_id,
        roles,
        expected: member.roles,
        reason,
      }),
    onSuccess: () => {
      notify(
        revokes
          ? `${member.name} is not staff any more.`
          : `${member.name} is ${roles.join(" and ")} now.`,
        { type: "success" },
      );
      onClose();
    },
    // After a refusal too: somebody else may have changed the roles meanwhile.
    onSettled: () => queries.invalidateQueries({ queryKey: STAFF_QUERY }),
  });
  const isOwnAdmin = identity?.id === member.user_id && member.roles.includes("admin");
  return (
    <ReasonDialog
      title={`Roles of ${member.name}`}
      submitLabel={revokes ? "Revoke access" : "Save the roles"}
      isDangerous={revokes}
      isComplete={roles.join() !== member.roles.join()}
      isPending={isPending}
      error={error}
      onSubmit={mutate}
      onClose={onClose}
    >
      <RoleChoice value={roles} onChange={setRoles} />
      {revokes && (
        <Alert severity="warning">
          {member.name} loses access to the console at once. The account itself stays.
        </Alert>
      )}
      {isOwnAdmin && !roles.includes("admin") && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          This is your own role: you will not be able to give it back to yourself.
        </Alert>
      )}
    </ReasonDialog>
  );
}
