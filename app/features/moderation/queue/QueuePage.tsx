import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link as RouterLink } from "react-router-dom";
import { PageTitle } from "~/ui/PageTitle";
import { QueueDesk } from "./QueueDesk";
import { useQueueAddress } from "./queue-filter";

/** The work queue of moderators. */
export default function QueuePage() {
  const address = useQueueAddress();
  return (
    <>
      <PageTitle>Moderation queue</PageTitle>
      <Box sx={{ display: "flex", justifyContent: "flex-end", mt: 1 }}>
        <Button size="small" component={RouterLink} to="/admin/moderation_cases/health">
          Community health
        </Button>
      </Box>
      {/* Another filter is another sitting: what was done before is on the record, not on this list. */}
      <QueueDesk key={JSON.stringify(address.filter)} address={address} />
    </>
  );
}
