import { useSortable } from "@dnd-kit/sortable";
import DownIcon from "@mui/icons-material/ArrowDownward";
import UpIcon from "@mui/icons-material/ArrowUpward";
import RemoveIcon from "@mui/icons-material/Close";
import DragIcon from "@mui/icons-material/DragIndicator";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router-dom";
import type { LessonQuestion } from "../lesson";

interface LessonItemRowProps {
  question: LessonQuestion;
  archived: boolean;
  /** Where else it is used, as a line. */
  elsewhere: string | null;
  /** From 0. */
  place: number;
  count: number;
  bank: string;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One question of a lesson: dragged by its handle (mouse, or space and arrow keys), moved by buttons. */
export function LessonItemRow({ question, place, count, bank, ...row }: LessonItemRowProps) {
  const { title, difficulty, is_active } = question;
  const sortable = useSortable({ id: question.id });
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
        sx={{ cursor: "grab", touchAction: "none" }}
      >
        <DragIcon fontSize="small" />
      </IconButton>
      <Box component="span" sx={{ width: 22, color: "text.secondary", textAlign: "right", mr: 1 }}>
        {place + 1}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={`/admin/${bank}/${question.id}`}
          target="_blank"
          noWrap
          sx={{ display: "block" }}
        >
          {title}
        </Link>
        {row.elsewhere && (
          <Typography variant="body2" color="text.secondary" noWrap title={row.elsewhere}>
            {row.elsewhere}
          </Typography>
        )}
      </Box>
      {row.archived && <Chip size="small" color="warning" label="Archived" />}
      {!row.archived && !is_active && <Chip size="small" color="warning" label="Not published" />}
      <Chip size="small" variant="outlined" label={difficulty} />
      <IconButton
        size="small"
        aria-label={`Move ${title} up`}
        disabled={place === 0}
        onClick={() => row.onMove(place - 1)}
      >
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={`Move ${title} down`}
        disabled={place === count - 1}
        onClick={() => row.onMove(place + 1)}
      >
        <DownIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" aria-label={`Remove ${title}`} onClick={row.onRemove}>
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
