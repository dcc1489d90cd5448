import Button from "@mui/material/Button";
import { useListContext, useRefresh } from "react-admin";
import { stripeEvent } from "./stripe-event";
import { useInbox } from "./use-inbox";

/** Offers what has come since the list was read, instead of pushing it in. */
export function NewEvents() {
  const { data, page } = useListContext();
  const { data: inbox } = useInbox();
  const refresh = useRefresh();
  const newest = stripeEvent.array().safeParse(data).data?.[0]?.received_at;
  const isBehind =
    page === 1 &&
    newest &&
    inbox?.last_received &&
    Date.parse(inbox.last_received) > Date.parse(newest);
  return (
    <span role="status">
      {isBehind && (
        <Button size="small" onClick={() => refresh()}>
          Newer events have come: show them
        </Button>
      )}
    </span>
  );
}
