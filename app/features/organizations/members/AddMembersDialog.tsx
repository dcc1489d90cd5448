import Alert from "@mui/material/Alert";
import { useState } from "react";
import { type Person, PersonPicker } from "~/ui/people/PersonPicker";
import { ReasonDialog } from "~/ui/ReasonDialog";
import type { MemberChange, MembersOf, TeamRole } from "./member";
import { TeamRoleSelect } from "./TeamRoleSelect";
import { useMemberChange } from "./use-member-change";

interface AddMembersDialogProps {
  of: MembersOf;
  onDone: (change: MemberChange) => void;
  onClose: () => void;
}

/** Adds people to an organization or a team, several at once. */
export function AddMembersDialog({ of, onDone, onClose }: AddMembersDialogProps) {
  const [people, setPeople] = useState<Person[]>([]);
  const [role, setRole] = useState<TeamRole>("member");
  const { mutate, isPending, error } = useMemberChange();
  const isTeam = "team_id" in of;
  const submit = (reason: string) =>
    mutate(
      {
        name: isTeam ? "add_team_members" : "add_organization_members",
        args: { ...of, user_ids: people.map(({ id }) => id), reason, ...(isTeam && { role }) },
      },
      { onSuccess: onDone },
    );
  return (
    <ReasonDialog
      title="Add members"
      submitLabel={people.length > 1 ? `Add ${people.length} people` : "Add"}
      isComplete={people.length > 0}
      isPending={isPending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonPicker label="People" value={people} onChange={setPeople} />
      {isTeam && <TeamRoleSelect value={role} onChange={setRole} />}
      <Alert severity="info" icon={false}>
        {isTeam
          ? "Who belongs to no organization joins the one of this team."
          : "Who belongs to another organization leaves it, and its teams."}
      </Alert>
    </ReasonDialog>
  );
}
