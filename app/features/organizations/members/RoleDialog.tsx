import { useState } from "react";
import { ReasonDialog } from "~/ui/ReasonDialog";
import type { Member, MemberChange } from "./member";
import { TeamRoleSelect } from "./TeamRoleSelect";
import { useMemberChange } from "./use-member-change";

interface RoleDialogProps {
  teamId: string;
  person: Member;
  onDone: (change: MemberChange) => void;
  onClose: () => void;
}

/** Changes what a person is to the team, unless somebody else did meanwhile. */
export function RoleDialog({ teamId, person, onDone, onClose }: RoleDialogProps) {
  const [role, setRole] = useState(person.role ?? "member");
  const { mutate, isPending, error } = useMemberChange();
  return (
    <ReasonDialog
      title={`Role of ${person.name}`}
      submitLabel="Save the role"
      isComplete={role !== person.role}
      isPending={isPending}
      error={error}
      onSubmit={(reason) =>
        mutate(
          {
            name: "set_team_member_role",
            args: { team_id: teamId, user_id: person.id, role, expected: person.role, reason },
          },
          { onSuccess: onDone },
        )
      }
      onClose={onClose}
    >
      <TeamRoleSelect value={role} onChange={setRole} />
    </ReasonDialog>
  );
}
