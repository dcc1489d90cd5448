import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useSearchParams } from "react-router-dom";
import { STAFF_ROLES } from "~/domain/permissions";

/** The filters of the staff list, as its address says. */
export function useStaffFilters() {
  const [params, setParams] = useSearchParams();
  const set = (name: "q" | "role", value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return { text: params.get("q") ?? "", role: params.get("role") ?? "", set };
}

/** Text and role to look for; both stand in the address. */
export function StaffFilters() {
  const { text, role, set } = useStaffFilters();
  return (
    <>
      <TextField
        size="small"
        fullWidth={false}
        type="search"
        label="Name or e-mail"
        value={text}
        onChange={(event) => set("q", event.target.value)}
      />
      <TextField
        select
        size="small"
        fullWidth={false}
        label="Role"
        value={STAFF_ROLES.some((one) => one === role) ? role : ""}
        onChange={(event) => set("role", event.target.value)}
        sx={{ minWidth: 140 }}
      >
        <MenuItem value="">All roles</MenuItem>
        {STAFF_ROLES.map((one) => (
          <MenuItem key={one} value={one}>
            {one}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}
