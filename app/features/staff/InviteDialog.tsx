import TextField from "@mui/material/TextField";
import { useState } from "react";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { RoleChoice } from "./RoleChoice";
import type { StaffMember } from "./staff";
import { useInvite } from "./use-invite";

const ADDRESS = /^\S+@\S+\.\S+$/;

/** Invites somebody by mail, with the roles they will have. */
export default function InviteDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<StaffMember["roles"]>([]);
  const { mutate, isPending, error } = useInvite(onClose);
  return (
    <ReasonDialog
      title="Invite staff"
      submitLabel="Send the invitation"
      isComplete={name.trim() !== "" && ADDRESS.test(email.trim()) && roles.length > 0}
      isPending={isPending}
      error={error}
      onSubmit={(reason) => mutate({ name: name.trim(), email: email.trim(), roles, reason })}
      onClose={onClose}
    >
      <TextField
        required
        fullWidth
        autoFocus
        margin="normal"
        label="Name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        required
        fullWidth
        margin="normal"
        type="email"
        label="E-mail"
        helperText="The link in the mail lets them set a password."
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 320, autoComplete: "off" } }}
      />
      <RoleChoice value={roles} onChange={setRoles} />
    </ReasonDialog>
  );
}
