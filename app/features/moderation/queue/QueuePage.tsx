import { PageTitle } from "~/ui/PageTitle";
import { QueueDesk } from "./QueueDesk";
import { useQueueAddress } from "./queue-filter";

/** The work queue of moderators. */
export default function QueuePage() {
  const address = useQueueAddress();
  return (
    <>
      <PageTitle>Moderation queue</PageTitle>
      {/* Another filter is another sitting: what was done before is on the record, not on this list. */}
      <QueueDesk key={JSON.stringify(address.filter)} address={address} />
    </>
  );
}
