import { useDroppable } from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Typography from "@mui/material/Typography";
import { Fragment } from "react";
import type { Marks } from "../playable";
import { Mark } from "./Mark";

interface ListProps {
  selected: string | null;
  onSelect: (id: string) => void;
  disabled: boolean;
  textOf: (id: string) => string;
}

interface OrderListProps extends ListProps {
  id: "source" | "target";
  title: string;
  ids: string[];
  marks: Marks;
}

function OrderBox({ id, selected, onSelect, disabled, textOf }: ListProps & { id: string }) {
  const sortable = useSortable({ id, disabled });
  const { transform, transition, isDragging } = sortable;
  return (
    <ButtonBase
      ref={sortable.setNodeRef}
      {...sortable.listeners}
      disabled={disabled}
      aria-pressed={selected === id}
      onClick={() => onSelect(id)}
      style={{
        transform: transform ? `translate(${transform.x}px, ${transform.y}px)` : undefined,
        transition,
      }}
      sx={{
        display: "block",
        width: "100%",
        textAlign: "left",
        font: "inherit",
        p: 1,
        border: 1,
        borderColor: selected === id ? "primary.main" : "divider",
        boxShadow: selected === id ? 2 : 0,
        borderRadius: 1,
        bgcolor: "background.paper",
        touchAction: "none",
        cursor: disabled ? "default" : "grab",
        position: "relative",
        zIndex: isDragging ? 2 : 0,
        "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "primary.main" },
      }}
    >
      <strong>{id}</strong> {textOf(id)}
    </ButtonBase>
  );
}

/** One of the two lists; between the boxes of the target stands whether the pair is right. */
export function OrderList({ id, title, ids, marks, ...list }: OrderListProps) {
  const { setNodeRef, isOver } = useDroppable({ id });
  const pair = (index: number) => marks.get(`${ids[index]} ${ids[index + 1]}`);
  const isMarked = id === "target" && marks.size > 0;
  return (
    <Box sx={{ minWidth: 0, display: "flex", flexDirection: "column" }}>
      <Typography variant="h3" component="h3" gutterBottom>
        {title}
      </Typography>
      <SortableContext id={id} items={ids} strategy={verticalListSortingStrategy}>
        <Box
          ref={setNodeRef}
          role="group"
          aria-label={title}
          sx={{
            flex: 1,
            display: "grid",
            alignContent: "start",
            gap: 1,
            p: 1,
            minHeight: 160,
            borderRadius: 1,
            border: "1px dashed",
            borderColor: isOver ? "primary.main" : "divider",
            bgcolor: "action.hover",
          }}
        >
          {ids.map((box, index) => (
            <Fragment key={box}>
              <OrderBox id={box} {...list} />
              {isMarked && index < ids.length - 1 && (
                <Box sx={{ textAlign: "center", lineHeight: 1 }}>
                  <PairMark reason={pair(index)} />
                </Box>
              )}
            </Fragment>
          ))}
        </Box>
      </SortableContext>
    </Box>
  );
}

/** A pair that the right order does not know is wrong without being named by a reason. */
function PairMark({ reason }: { reason: ReturnType<Marks["get"]> }) {
  return <Mark reason={reason ?? { verdict: "missed", points: 0, message: "" }} />;
}
