import Alert from "@mui/material/Alert";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useDataProvider } from "react-admin";
import { moved } from "~/domain/order";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import { DragArea } from "~/ui/sortable/DragArea";
import { SortableList } from "~/ui/sortable/SortableList";
import { SortableRow } from "~/ui/sortable/SortableRow";
import { visuallyHidden } from "~/ui/visually-hidden";

interface OrderedRowsProps<T> {
  /** In the order that is stored. */
  rows: readonly T[];
  titleOf: (row: T) => string;
  resource: "forums" | "forum_categories";
  /** The function of the database that stores an order of ids. */
  orderBy: "order_forums" | "order_forum_categories";
  children: (row: T) => ReactNode;
}

/** Rows that a moderator puts in order by mouse, keyboard or buttons; each move is stored at once. */
export function OrderedRows<T extends { id: string }>({
  rows,
  titleOf,
  resource,
  orderBy,
  children,
}: OrderedRowsProps<T>) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const [announcement, setAnnouncement] = useState("");
  const store = useMutation({
    mutationFn: (next: readonly T[]) => provider.rpc(orderBy, { ids: next.map(({ id }) => id) }),
    onSettled: () => queries.invalidateQueries({ queryKey: [resource] }),
  });
  // What was just put in order stands so until the stored order is read again.
  const shown = store.isPending && store.variables ? store.variables : rows;
  const move = (from: number, to: number) => {
    const row = shown[from];
    if (!row || from === to || to < 0 || to >= shown.length) return;
    setAnnouncement(`${titleOf(row)} is number ${to + 1} of ${shown.length} now.`);
    store.mutate(moved(shown, from, to));
  };
  const placeOf = (id: string | null) => shown.findIndex((row) => row.id === id);
  return (
    <DragArea
      onDrop={(dragged, over) => {
        if (over !== null) move(placeOf(dragged), placeOf(over));
      }}
    >
      {store.error && (
        <Alert severity="error" sx={{ mb: 1 }}>
          The order is as before. {messageOf(store.error)}
        </Alert>
      )}
      <SortableList ids={shown.map(({ id }) => id)}>
        {shown.map((row, place) => (
          <SortableRow
            key={row.id}
            id={row.id}
            title={titleOf(row)}
            place={place}
            count={shown.length}
            onMove={(to) => move(place, to)}
          >
            {children(row)}
          </SortableRow>
        ))}
      </SortableList>
      <span role="status" style={visuallyHidden}>
        {announcement}
      </span>
    </DragArea>
  );
}
