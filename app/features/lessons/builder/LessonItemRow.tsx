import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router-dom";
import { SortableRow } from "~/ui/sortable/SortableRow";
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

/** One question of a lesson, with a link to it and what a person should know of it. */
export function LessonItemRow({ question, archived, elsewhere, bank, ...row }: LessonItemRowProps) {
  const { id, title, difficulty, is_active } = question;
  return (
    <SortableRow id={id} title={title} {...row}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={`/admin/${bank}/${id}`}
          target="_blank"
          noWrap
          sx={{ display: "block" }}
        >
          {title}
        </Link>
        {elsewhere && (
          <Typography variant="body2" color="text.secondary" noWrap title={elsewhere}>
            {elsewhere}
          </Typography>
        )}
      </Box>
      {archived && <Chip size="small" color="warning" label="Archived" />}
      {!archived && !is_active && <Chip size="small" color="warning" label="Not published" />}
      <Chip size="small" variant="outlined" label={difficulty} />
    </SortableRow>
  );
}
