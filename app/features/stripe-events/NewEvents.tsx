import Button from "@mui/material/Button";
import { useListContext, useRefresh } from "react-admin";
import { stripeEvent } from "./stripe-event";
import { useInbox } from "./use-inbox";

/** Offers what has come since the list was read, instead of pushing it in: where it would stand at the top. */
export function NewEvents() {
  const { data, page, sort, filterValues } = useListContext();
  const { data: inbox } = useInbox();
  const refresh = useRefresh();
  const newest = stripeEvent.array().safeParse(data).data?.[0]?.received_at;
  const showsNewest =
    page === 1 &&
    sort.field === "id" &&
    sort.order === "DESC" &&
    Object.keys(filterValues).length === 0;
  const isBehind =
    showsNewest &&
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
