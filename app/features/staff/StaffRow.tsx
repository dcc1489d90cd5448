import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import TableCell from "@mui/material/TableCell";
import TableRow from "@mui/material/TableRow";
import { useNotify } from "react-admin";
import { messageOf } from "~/ui/message-of";
import { Timestamp } from "~/ui/Timestamp";
import { STATE_NAMES, type StaffMember } from "./staff";
import { useInvite } from "./use-invite";

interface StaffRowProps {
  member: StaffMember;
  isSelf: boolean;
  mayManage: boolean;
  /** Opens the dialog of roles with these ticked. */
  onRoles: (initial: StaffMember["roles"]) => void;
}

/** One person of the staff. */
export function StaffRow({ member, isSelf, mayManage, onRoles }: StaffRowProps) {
  const { name, email, roles, state, last_sign_in_at } = member;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <strong>{name}</strong>
        {isSelf && " (you)"}
      </TableCell>
      <TableCell>{email}</TableCell>
      <TableCell>
        {roles.map((role) => (
          <Chip key={role} size="small" label={role} sx={{ mr: 0.5 }} />
        ))}
      </TableCell>
      <TableCell>{STATE_NAMES[state]}</TableCell>
      <TableCell>{last_sign_in_at ? <Timestamp value={last_sign_in_at} /> : "Never"}</TableCell>
      {mayManage && (
        <TableCell align="right" sx={{ whiteSpace: "nowrap" }}>
          {state === "invited" && <InviteAgain member={member} />}
          <Button
            size="small"
            aria-label={`Change roles of ${name}`}
            onClick={() => onRoles(roles)}
          >
            Change roles
          </Button>
          <Button
            size="small"
            color="error"
            aria-label={`Revoke access of ${name}`}
            onClick={() => onRoles([])}
          >
            Revoke
          </Button>
        </TableCell>
      )}
    </TableRow>
  );
}

function InviteAgain({ member: { name, email, roles } }: { member: StaffMember }) {
  const notify = useNotify();
  const { mutate, isPending } = useInvite();
  return (
    <Button
      size="small"
      loading={isPending}
      aria-label={`Send the invitation of ${name} again`}
      onClick={() =>
        mutate(
          { name, email, roles, reason: "Invitation sent again" },
          { onError: (error) => notify(messageOf(error), { type: "error" }) },
        )
      }
    >
      Send again
    </Button>
  );
}
