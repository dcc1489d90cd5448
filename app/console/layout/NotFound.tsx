import Button from "@mui/material/Button";
import { Link } from "react-router-dom";
import { PageMessage } from "~/ui/PageState";
import { PageTitle } from "~/ui/PageTitle";

export default function NotFound() {
  return (
    <>
      <PageTitle>Not found</PageTitle>
      <PageMessage
        title="There is no such page in the console"
        actions={
          <Button component={Link} to="/admin" variant="contained">
            Go to the dashboard
          </Button>
        }
      >
        The address may be mistyped, or the page may have moved.
      </PageMessage>
    </>
  );
}
