import { useDraggable } from "@dnd-kit/core";
import DragIcon from "@mui/icons-material/DragIndicator";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { Highlighted } from "~/ui/Highlighted";
import { newDragId } from "~/ui/sortable/placing";
import type { BankQuestion } from "./bank-question";

interface BankRowProps {
  question: BankQuestion;
  /** HTML with the hits marked. */
  excerpt: string | null;
  elsewhere: string | null;
  added: boolean;
  onAdd: () => void;
}

/** One item of the bank: dragged by the mouse, added by its button from the keyboard. */
export function BankRow({ question, excerpt, elsewhere, added, onAdd }: BankRowProps) {
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({
    id: newDragId(question.id),
    disabled: added,
  });
  return (
    <Box
      component="li"
      ref={setNodeRef}
      style={{
        transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined,
      }}
      sx={{
        display: "flex",
        gap: 1,
        alignItems: "center",
        py: 0.5,
        borderBottom: 1,
        borderColor: "divider",
        bgcolor: "background.paper",
        position: "relative",
        zIndex: isDragging ? 2 : "auto",
        boxShadow: isDragging ? 4 : 0,
      }}
    >
      <Box
        component="span"
        {...(added ? {} : listeners)}
        sx={{ display: "flex", cursor: added ? "default" : "grab", touchAction: "none" }}
      >
        <DragIcon fontSize="small" color={added ? "disabled" : "action"} aria-hidden />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap title={question.title}>
          {question.title}
        </Typography>
        {excerpt && (
          <Typography variant="body2" color="text.secondary" noWrap>
            <Highlighted html={excerpt} />
          </Typography>
        )}
        {elsewhere && (
          <Typography variant="body2" color="text.secondary" noWrap title={elsewhere}>
            {elsewhere}
          </Typography>
        )}
      </Box>
      {!question.is_active && <Chip size="small" color="warning" label="Not published" />}
      <Chip size="small" variant="outlined" label={question.difficulty} />
      <Button
        size="small"
        disabled={added}
        onClick={onAdd}
        aria-label={added ? `${question.title} is added` : `Add ${question.title}`}
      >
        {added ? "Added" : "Add"}
      </Button>
    </Box>
  );
}
