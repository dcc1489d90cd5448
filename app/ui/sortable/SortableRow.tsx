import { useSortable } from "@dnd-kit/sortable";
import DownIcon from "@mui/icons-material/ArrowDownward";
import UpIcon from "@mui/icons-material/ArrowUpward";
import RemoveIcon from "@mui/icons-material/Close";
import DragIcon from "@mui/icons-material/DragIndicator";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import type { ReactNode } from "react";

interface SortableRowProps {
  id: string;
  title: string;
  /** From 0. */
  place: number;
  count: number;
  children: ReactNode;
  onMove: (to: number) => void;
  /** Left out where nothing leaves the list. */
  onRemove?: () => void;
}

/** A row of an ordered list: dragged by its handle (mouse, or space and arrow keys), moved by buttons. */
export function SortableRow({ id, title, place, count, children, ...row }: SortableRowProps) {
  const sortable = useSortable({ id });
  const { transform, transition, isDragging } = sortable;
  return (
    <Box
      component="li"
      ref={sortable.setNodeRef}
      style={{
        transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined,
        transition,
      }}
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 0.5,
        py: 0.5,
        pr: 0.5,
        borderBottom: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
        position: "relative",
        zIndex: isDragging ? 1 : "auto",
        boxShadow: isDragging ? 4 : 0,
      }}
    >
      <IconButton
        size="small"
        ref={sortable.setActivatorNodeRef}
        {...sortable.attributes}
        {...sortable.listeners}
        aria-label={`Drag ${title}`}
        title={`Drag ${title}`}
        sx={{ cursor: "grab", touchAction: "none" }}
      >
        <DragIcon fontSize="small" />
      </IconButton>
      <Box
        component="span"
        sx={{ minWidth: 22, color: "text.secondary", textAlign: "right", mr: 1 }}
      >
        {place + 1}
      </Box>
      {children}
      <IconButton
        size="small"
        aria-label={`Move ${title} up`}
        title={`Move ${title} up`}
        disabled={place === 0}
        onClick={() => row.onMove(place - 1)}
      >
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={`Move ${title} down`}
        title={`Move ${title} down`}
        disabled={place === count - 1}
        onClick={() => row.onMove(place + 1)}
      >
        <DownIcon fontSize="small" />
      </IconButton>
      {row.onRemove && (
        <IconButton
          size="small"
          aria-label={`Remove ${title}`}
          title={`Remove ${title}`}
          onClick={row.onRemove}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
