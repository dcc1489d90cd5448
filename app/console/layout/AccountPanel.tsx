import LogoutIcon from "@mui/icons-material/Logout";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useGetIdentity, useLogout } from "ra-core";
import { ThemeButton } from "./ThemeButton";

/** Who is signed in, the way out, and the light switch. */
export function AccountPanel() {
  const { data: identity } = useGetIdentity();
  const logout = useLogout();
  return (
    <Box
      component="section"
      aria-label="Account"
      sx={{ px: 2, py: 1.25, borderTop: 1, borderColor: "divider" }}
    >
      <Typography noWrap sx={{ fontWeight: 600 }}>
        {identity?.fullName ?? "…"}
      </Typography>
      <Typography noWrap variant="body2" color="text.secondary" title={identity?.email}>
        {identity?.email}
      </Typography>
      <Box sx={{ display: "flex", justifyContent: "space-between", mt: 0.5, mx: -0.75 }}>
        <Button color="inherit" startIcon={<LogoutIcon />} onClick={() => void logout()}>
          Sign out
        </Button>
        <ThemeButton />
      </Box>
    </Box>
  );
}
