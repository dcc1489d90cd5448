import Checkbox from "@mui/material/Checkbox";
import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormGroup from "@mui/material/FormGroup";
import FormLabel from "@mui/material/FormLabel";
import Typography from "@mui/material/Typography";
import { useGetList } from "react-admin";
import { z } from "zod";
import { STAFF_ROLES } from "~/domain/permissions";
import { permissionsInWords, type StaffMember } from "./staff";

type Roles = StaffMember["roles"];
const grants = z.array(z.object({ role: z.string(), permission: z.string() }));

interface RoleChoiceProps {
  value: Roles;
  onChange: (roles: Roles) => void;
}

/** The roles to tick, each with what the database lets it do. */
export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const { data } = useGetList("role_permissions", {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: "permission", order: "ASC" },
  });
  const allowed = grants.catch([]).parse(data ?? []);
  return (
    <FormControl component="fieldset" margin="normal">
      <FormLabel component="legend">Roles</FormLabel>
      <FormGroup>
        {STAFF_ROLES.map((role) => (
          <FormControlLabel
            key={role}
            sx={{ alignItems: "flex-start", mt: 0.5 }}
            control={
              <Checkbox
                size="small"
                checked={value.includes(role)}
                slotProps={{ input: { "aria-label": role, "aria-describedby": `role-${role}` } }}
                onChange={(_, checked) =>
                  onChange(
                    STAFF_ROLES.filter((one) => (one === role ? checked : value.includes(one))),
                  )
                }
              />
            }
            label={
              <>
                <Typography sx={{ mt: 0.75 }}>{role}</Typography>
                <Typography id={`role-${role}`} variant="body2" color="text.secondary">
                  {permissionsInWords(
                    allowed.filter((grant) => grant.role === role).map((grant) => grant.permission),
                  )}
                </Typography>
              </>
            }
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
