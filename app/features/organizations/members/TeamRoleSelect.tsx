import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { TEAM_ROLES, type TeamRole } from "./member";

interface TeamRoleSelectProps {
  value: TeamRole;
  onChange: (role: TeamRole) => void;
}

/** What people are to the team. */
export function TeamRoleSelect({ value, onChange }: TeamRoleSelectProps) {
  return (
    <TextField
      select
      fullWidth
      margin="normal"
      label="Role in the team"
      helperText="It grants nothing in the console."
      value={value}
      onChange={(event) => {
        const role = TEAM_ROLES.find((one) => one === event.target.value);
        if (role) onChange(role);
      }}
    >
      {TEAM_ROLES.map((role) => (
        <MenuItem key={role} value={role}>
          {role}
        </MenuItem>
      ))}
    </TextField>
  );
}
