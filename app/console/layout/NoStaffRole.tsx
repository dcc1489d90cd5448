import Button from "@mui/material/Button";
import { useGetIdentity, useLogout } from "ra-core";
import { PageMessage } from "~/ui/PageState";

/** For a learner who found the console: says so, shows nothing else. */
export function NoStaffRole() {
  const { data: identity } = useGetIdentity();
  const logout = useLogout();
  return (
    <main>
      <PageMessage
        title="This account has no staff role"
        actions={
          <Button variant="contained" onClick={() => void logout()}>
            Sign out
          </Button>
        }
      >
        {identity?.email ?? "Your account"} is signed in, but the console is for staff. Ask an admin
        to give you a role, then load this page again.
      </PageMessage>
    </main>
  );
}
