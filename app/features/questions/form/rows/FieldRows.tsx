import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { FieldRow } from "./FieldRow";

interface FieldRowsProps<T extends { id: string }> {
  rows: readonly T[];
  /** What a row is called, as in "choice". */
  name: string;
  onMove: (from: number, to: number) => void;
  children: (row: T, position: number) => ReactNode;
}

/**
 * Rows in an order of the author's: dragged by a handle with the mouse, lifted with Space and moved
 * with the arrow keys on the handle, or moved with Alt and an arrow key from any field of the row.
 */
export function FieldRows<T extends { id: string }>({
  rows,
  name,
  onMove,
  children,
}: FieldRowsProps<T>) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const place = (id: unknown) => rows.findIndex((row) => row.id === id);
  const title = (id: unknown) => `${name} ${place(id) + 1}`;
  const announcements: Announcements = {
    onDragStart: ({ active }) => `Lifted ${title(active.id)} of ${rows.length}.`,
    onDragOver: ({ over }) =>
      over ? `At place ${place(over.id) + 1} of ${rows.length}.` : undefined,
    onDragEnd: ({ over }) => (over ? `Put down at place ${place(over.id) + 1}.` : "Put back."),
    onDragCancel: () => "Put back.",
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onMove(place(active.id), place(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements,
        screenReaderInstructions: {
          draggable:
            "Press Space to lift, the arrow keys to move, Space to put down, Escape to put back.",
        },
      }}
    >
      <SortableContext items={rows.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {rows.map((row, position) => (
            <FieldRow
              key={row.id}
              id={row.id}
              handleLabel={`Drag ${name} ${position + 1}`}
              onStep={(by) => {
                const to = position + by;
                if (to >= 0 && to < rows.length) onMove(position, to);
              }}
            >
              {children(row, position)}
            </FieldRow>
          ))}
        </Box>
      </SortableContext>
    </DndContext>
  );
}
