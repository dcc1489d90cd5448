import { useDroppable } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { LIST_END } from "./placing";

interface SortableListProps {
  ids: string[];
  /** SortableRows, one an id. */
  children: ReactNode;
  /** What the place below the last row says; left out where nothing new comes in. */
  end?: string;
}

/** An ordered list with a place below its last row where new things can be dropped. */
export function SortableList({ ids, children, end }: SortableListProps) {
  const { setNodeRef, isOver } = useDroppable({ id: LIST_END });
  return (
    <Box sx={{ border: 1, borderColor: "divider", borderRadius: 1, overflow: "hidden" }}>
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {ids.length > 0 && (
          <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
            {children}
          </Box>
        )}
      </SortableContext>
      {end && (
        <Box
          ref={setNodeRef}
          sx={{ p: 2, textAlign: "center", bgcolor: isOver ? "action.selected" : "action.hover" }}
        >
          <Typography variant="body2" color="text.secondary">
            {end}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
