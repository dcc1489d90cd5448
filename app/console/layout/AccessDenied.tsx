import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { PageMessage } from "~/ui/PageState";
import { PageTitle } from "~/ui/PageTitle";

/** A page that exists but is not for this person's roles. */
export default function AccessDenied() {
  return (
    <>
      <PageTitle>Not for your role</PageTitle>
      <PageMessage
        title="Your role does not include this page"
        actions={
          <Button component={Link} to="/admin" variant="contained">
            Go to the dashboard
          </Button>
        }
      >
        An admin can change what a person may do under Staff.
      </PageMessage>
    </>
  );
}
