import Typography from "@mui/material/Typography";
import { ReasonDialog } from "~/ui/ReasonDialog";
import type { Member, MemberChange, MembersOf } from "./member";
import { useMemberChange } from "./use-member-change";

interface RemoveMembersDialogProps {
  of: MembersOf;
  people: Member[];
  onDone: (change: MemberChange) => void;
  onClose: () => void;
}

/** Ends memberships; the accounts stay. */
export function RemoveMembersDialog({ of, people, onDone, onClose }: RemoveMembersDialogProps) {
  const { mutate, isPending, error } = useMemberChange();
  const isTeam = "team_id" in of;
  return (
    <ReasonDialog
      title="Remove members"
      submitLabel="Remove"
      isDangerous
      isPending={isPending}
      error={error}
      onSubmit={(reason) =>
        mutate(
          {
            name: isTeam ? "remove_team_members" : "remove_organization_members",
            args: { ...of, user_ids: people.map(({ id }) => id), reason },
          },
          { onSuccess: onDone },
        )
      }
      onClose={onClose}
    >
      <Typography>{people.map(({ name }) => name).join(", ")}</Typography>
      <Typography color="text.secondary">
        {isTeam
          ? "They stay in the organization of the team."
          : "They leave the organization’s teams as well. Their accounts stay."}
      </Typography>
    </ReasonDialog>
  );
}
