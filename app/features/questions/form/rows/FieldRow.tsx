import { useSortable } from "@dnd-kit/sortable";
import HandleIcon from "@mui/icons-material/DragIndicator";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import type { KeyboardEvent, ReactNode } from "react";

interface FieldRowProps {
  id: string;
  handleLabel: string;
  /** Alt and an arrow key: one place up (-1) or down (1). */
  onStep: (by: -1 | 1) => void;
  children: ReactNode;
}

const STEPS: Record<string, -1 | 1> = { ArrowUp: -1, ArrowDown: 1 };

/** A row of `FieldRows` with its handle. */
export function FieldRow({ id, handleLabel, onStep, children }: FieldRowProps) {
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    <Box
      component="li"
      ref={setNodeRef}
      onKeyDown={onKeyDown}
      sx={{
        display: "flex",
        alignItems: "flex-start",
        position: "relative",
        zIndex: isDragging ? 1 : "auto",
        bgcolor: "background.paper",
        boxShadow: isDragging ? 4 : 0,
        borderRadius: 1,
        transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : "none",
        transition,
      }}
    >
      <IconButton
        size="small"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={handleLabel}
        title={handleLabel}
        sx={{ cursor: isDragging ? "grabbing" : "grab", mt: 1.25, touchAction: "none" }}
      >
        <HandleIcon fontSize="small" />
      </IconButton>
      <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
    </Box>
  );
}
