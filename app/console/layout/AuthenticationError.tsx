import Button from "@mui/material/Button";
import { PageMessage } from "~/ui/PageState";

const openAgain = () => window.location.assign("/admin");

/** Your permissions could not be asked for: not the same as being denied. */
export default function AuthenticationError({ onRetry = openAgain }: { onRetry?: () => void }) {
  return (
    <PageMessage
      title="We could not check what your role allows"
      actions={
        <Button variant="contained" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      The server did not answer. Your session is still there.
    </PageMessage>
  );
}
