import {
  type ClientRect,
  type CollisionDetection,
  closestCorners,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import LeftIcon from "@mui/icons-material/ArrowBack";
import DownIcon from "@mui/icons-material/ArrowDownward";
import RightIcon from "@mui/icons-material/ArrowForward";
import UpIcon from "@mui/icons-material/ArrowUpward";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { useState } from "react";
import { labelled } from "~/domain/answers/choices";
import { property } from "~/domain/answers/json";
import type { ResponseProps } from "../playable";
import { OrderList } from "./OrderList";
import { putBox, shiftBox } from "./order-moves";

const DRAG_FROM_PIXELS = 5;
const SPACE_ONLY = { start: ["Space"], cancel: ["Escape"], end: ["Space"] };

/** What the pointer is over; the keyboard, which has no pointer, goes by what is nearest. */
const underPointer: CollisionDetection = (args) => {
  const within = pointerWithin(args);
  return within.length > 0 ? within : closestCorners(args);
};

const middle = (rect: ClientRect | null) => (rect ? rect.top + rect.height / 2 : 0);

/**
 * Text boxes brought from the source to the target, in order: dragged by mouse or with the space bar
 * and the arrows, or chosen and moved with the arrow buttons.
 */
export function OrderResponse({
  content,
  value,
  onChange,
  disabled,
  marks,
}: ResponseProps<"order">) {
  const { ids, texts } = labelled(property(content.options, "paragraphs"));
  const [selected, setSelected] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM_PIXELS } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: sortableKeyboardCoordinates,
      keyboardCodes: SPACE_ONLY,
    }),
  );
  const target = value.order.filter((id) => ids.includes(id));
  const source = ids.filter((id) => !target.includes(id));
  const textOf = (id: string) => texts[ids.indexOf(id)] || `Paragraph ${id}`;
  const set = (order: string[]) => onChange({ kind: "order", order });
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (!over) return;
    const [id, place] = [String(active.id), String(over.id)];
    if (place === "source" || source.includes(place))
      return set(putBox(target, id, { list: "source" }));
    // A box from the source goes before or after the one it is dropped on; a box of the target takes its place.
    const isBelow = middle(active.rect.current.translated) > middle(over.rect);
    const after = source.includes(id) && isBelow ? 1 : 0;
    const at = place === "target" ? target.length : target.indexOf(place) + after;
    set(putBox(target, id, { list: "target", at }));
  };
  const inTarget = selected !== null && target.includes(selected);
  const inSource = selected !== null && source.includes(selected);
  const act = (change: (id: string) => string[]) => () => selected && set(change(selected));
  const list = { selected, onSelect: setSelected, disabled, textOf };
  return (
    <DndContext sensors={sensors} collisionDetection={underPointer} onDragEnd={onDragEnd}>
      <Box
        sx={{
          display: "grid",
          gridTemplateColumns: "minmax(0, 1fr) auto minmax(0, 1fr) auto",
          gap: 0.5,
        }}
      >
        <OrderList id="source" title="Source" ids={source} marks={marks} {...list} />
        <Box sx={{ display: "grid", alignContent: "start", pt: 6 }}>
          <IconButton
            size="small"
            aria-label="Move to the target"
            disabled={disabled || !inSource}
            onClick={act((id) => putBox(target, id, { list: "target", at: target.length }))}
          >
            <RightIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            aria-label="Move back to the source"
            disabled={disabled || !inTarget}
            onClick={act((id) => putBox(target, id, { list: "source" }))}
          >
            <LeftIcon fontSize="small" />
          </IconButton>
        </Box>
        <OrderList id="target" title="Target" ids={target} marks={marks} {...list} />
        <Box sx={{ display: "grid", alignContent: "start", pt: 6 }}>
          <IconButton
            size="small"
            aria-label="Move up"
            disabled={disabled || !inTarget}
            onClick={act((id) => shiftBox(target, id, -1))}
          >
            <UpIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            aria-label="Move down"
            disabled={disabled || !inTarget}
            onClick={act((id) => shiftBox(target, id, 1))}
          >
            <DownIcon fontSize="small" />
          </IconButton>
        </Box>
      </Box>
    </DndContext>
  );
}
