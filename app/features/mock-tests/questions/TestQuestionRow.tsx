import LinkIcon from "@mui/icons-material/Link";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router-dom";
import { SortableRow } from "~/ui/sortable/SortableRow";
import type { TestQuestion } from "../test";
import { typeTitle } from "../words";
import { PointsField } from "./PointsField";

interface TestQuestionRowProps {
  question: TestQuestion;
  place: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
  onPoints: (points: number) => void;
  /** More that can be done with it. */
  children?: ReactNode;
}

/** Where the question itself is edited: in its bank, or among the test questions. */
const addressOf = ({ is_linked, module, id, row_id }: TestQuestion) =>
  is_linked ? `/admin/${module}_questions/${id}` : `/admin/pte_questions/${row_id}/show`;

/** One question of a test; says whether it is linked to the bank or the test's own. */
export function TestQuestionRow({ question, onPoints, children, ...row }: TestQuestionRowProps) {
  const { id, title, module, type, difficulty, points, is_linked, is_active } = question;
  return (
    <SortableRow id={id} title={title} {...row}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={addressOf(question)}
          target="_blank"
          noWrap
          sx={{ display: "block" }}
        >
          {title}
        </Link>
        <Typography variant="body2" color="text.secondary" noWrap>
          {typeTitle(module, type)}
        </Typography>
      </Box>
      <PointsField title={title} points={points} onChange={onPoints} />
      {question.is_archived && <Chip size="small" color="warning" label="Archived" />}
      {!question.is_archived && is_active === false && (
        <Chip size="small" color="warning" label="Not published" />
      )}
      {is_linked ? (
        <Chip size="small" variant="outlined" icon={<LinkIcon />} label="Linked" />
      ) : (
        <Chip size="small" variant="outlined" label="Own copy" />
      )}
      <Chip size="small" variant="outlined" label={difficulty} />
      {children}
    </SortableRow>
  );
}
