import Button from "@mui/material/Button";
import { useState } from "react";
import { useDataProvider, useListContext, useNotify } from "react-admin";
import { messageOf } from "~/ui/message-of";
import { ACTIONS } from "../actions/action-specs";
import { subscriptionRecord } from "../subscription";
import { BulkDialog } from "./BulkDialog";
import { BULK_ACTIONS, type BulkAction } from "./bulk";

interface Asked {
  action: BulkAction;
  userIds: string[];
}

/** What can be done with the chosen subscriptions. */
export function BulkActions() {
  const { selectedIds, onUnselectItems } = useListContext();
  const provider = useDataProvider();
  const notify = useNotify();
  // Held here while the dialog is open: a refresh of the list must not change whom it is about.
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = async (action: BulkAction) => {
    try {
      // The selection may reach over several pages of the list.
      const { data } = await provider.getMany("user_subscriptions", { ids: selectedIds });
      const rows = subscriptionRecord.array().parse(data);
      setAsked({ action, userIds: rows.map(({ user_id }) => user_id) });
    } catch (error) {
      notify(messageOf(error), { type: "error" });
    }
  };
  return (
    <>
      {BULK_ACTIONS.map((action) => (
        <Button key={action} size="small" onClick={() => void ask(action)}>
          {ACTIONS[action].label}
        </Button>
      ))}
      {asked && (
        <BulkDialog
          {...asked}
          onClose={() => {
            setAsked(null);
            onUnselectItems();
          }}
        />
      )}
    </>
  );
}
