import {
  type Announcements,
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import type { ReactNode } from "react";
import { z } from "zod";

interface DragAreaProps {
  /** Ids of what was dragged and of what lies under it; null where that is nothing. */
  onDrop: (draggedId: string, overId: string | null) => void;
  children: ReactNode;
}

const overRow = z.object({ sortable: z.object({ index: z.number() }) });

/** The owner announces each change in its own words; this says how to go about it. */
const announcements: Announcements = {
  onDragStart: () => "Lifted. Move with the arrow keys, drop with space, cancel with escape.",
  onDragOver: ({ over }) => {
    const row = overRow.safeParse(over?.data.current).data;
    return row && `At place ${row.sortable.index + 1}.`;
  },
  onDragEnd: () => "Dropped.",
  onDragCancel: () => "Cancelled.",
};

/** Where lists can be sorted and things dragged in, by mouse, touch or keyboard. */
export function DragArea({ onDrop, children }: DragAreaProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  return (
    <DndContext
      sensors={sensors}
      accessibility={{ announcements }}
      collisionDetection={(asked) =>
        asked.pointerCoordinates ? pointerWithin(asked) : closestCenter(asked)
      }
      onDragEnd={({ active, over }) => onDrop(String(active.id), over && String(over.id))}
    >
      {children}
    </DndContext>
  );
}
