import DownIcon from "@mui/icons-material/ArrowDownward";
import UpIcon from "@mui/icons-material/ArrowUpward";
import RemoveIcon from "@mui/icons-material/Close";
import DragIcon from "@mui/icons-material/DragIndicator";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router-dom";
import type { LessonQuestion } from "../lesson";

interface QuestionRowProps {
  question: LessonQuestion;
  /** From 0. */
  position: number;
  count: number;
  bank: string;
  dragged: boolean;
  onDragStart: () => void;
  onDragOver: () => void;
  onDragEnd: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One question of a lesson: a handle for the mouse, buttons for the keyboard. */
export function QuestionRow({
  question,
  position,
  count,
  bank,
  dragged,
  ...act
}: QuestionRowProps) {
  const { title, difficulty, is_active } = question;
  return (
    <Box
      component="li"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", question.id);
        act.onDragStart();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        act.onDragOver();
      }}
      onDragEnd={act.onDragEnd}
      sx={{
        display: "flex",
        flexWrap: { xs: "wrap", sm: "nowrap" },
        alignItems: "center",
        columnGap: 1,
        py: 0.5,
        borderBottom: 1,
        borderColor: "divider",
        opacity: dragged ? 0.5 : 1,
        bgcolor: "background.paper",
      }}
    >
      <DragIcon fontSize="small" color="disabled" sx={{ cursor: "grab" }} />
      <Box component="span" sx={{ width: 24, color: "text.secondary", textAlign: "right" }}>
        {position + 1}
      </Box>
      <Link
        component={RouterLink}
        to={`/admin/${bank}/${question.id}`}
        target="_blank"
        sx={{ flex: { xs: "1 1 65%", sm: 1 }, minWidth: 0 }}
        noWrap
      >
        {title}
      </Link>
      <Chip size="small" variant="outlined" label={difficulty} />
      {!is_active && <Chip size="small" color="warning" label="Not active" />}
      <IconButton
        size="small"
        aria-label={`Move ${title} up`}
        disabled={position === 0}
        onClick={() => act.onMove(position - 1)}
      >
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={`Move ${title} down`}
        disabled={position === count - 1}
        onClick={() => act.onMove(position + 1)}
      >
        <DownIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" aria-label={`Remove ${title}`} onClick={act.onRemove}>
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
