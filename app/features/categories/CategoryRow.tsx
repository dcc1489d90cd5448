import { useDraggable, useDroppable } from "@dnd-kit/core";
import DownIcon from "@mui/icons-material/ArrowDownward";
import UpIcon from "@mui/icons-material/ArrowUpward";
import DragIcon from "@mui/icons-material/DragIndicator";
import MoveIcon from "@mui/icons-material/DriveFileMoveOutlined";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router-dom";
import { visuallyHidden } from "~/ui/visually-hidden";
import { CategoryBadge } from "./CategoryBadge";
import type { Category } from "./category";
import type { TreeRow } from "./tree";
import type { CategoryCount } from "./use-categories";

interface CategoryRowProps {
  row: TreeRow;
  parent: Category | undefined;
  count: CategoryCount | undefined;
  mayMove: boolean;
  /** One place up (-1) or down (+1) among its neighbours. */
  onStep: (step: -1 | 1) => void;
  onMoveElsewhere: () => void;
}

/** One category: where it stands, what it holds, and the ways to move it. */
export function CategoryRow({ row, parent, count, mayMove, ...act }: CategoryRowProps) {
  const { category, depth, position, neighbours } = row;
  const { id, title, code } = category;
  const drag = useDraggable({ id: String(id), disabled: !mayMove });
  const drop = useDroppable({ id: String(id) });
  return (
    <Box
      component="li"
      ref={drop.setNodeRef}
      sx={{
        borderBottom: 1,
        borderColor: "divider",
        bgcolor: drop.isOver && !drag.isDragging ? "action.selected" : "transparent",
      }}
    >
      <Box
        ref={drag.setNodeRef}
        style={{
          transform: drag.transform
            ? `translate3d(${drag.transform.x}px, ${drag.transform.y}px, 0)`
            : undefined,
        }}
        sx={{
          display: "flex",
          alignItems: "center",
          // On narrow screens the counts and buttons stand below the name.
          flexWrap: { xs: "wrap", sm: "nowrap" },
          gap: 1,
          py: 0.5,
          pl: { xs: 1 + depth * 2, sm: 1 + depth * 4 },
          pr: 1,
          opacity: drag.isDragging ? 0.7 : 1,
        }}
      >
        {mayMove && (
          <Box
            component="span"
            {...drag.listeners}
            sx={{ display: "flex", cursor: "grab", touchAction: "none" }}
          >
            <DragIcon fontSize="small" color="action" aria-hidden />
          </Box>
        )}
        <CategoryBadge category={category} />
        <Box sx={{ flex: { xs: "1 0 55%", sm: 1 }, minWidth: 0 }}>
          <Link
            component={RouterLink}
            to={`/admin/pte_categories/${id}${mayMove ? "" : "/show"}`}
            sx={{ fontWeight: depth === 0 ? 700 : 500 }}
          >
            {title}
          </Link>
          {parent && <span style={visuallyHidden}>in {parent.title}</span>}
          <Typography
            variant="body2"
            color="text.secondary"
            noWrap
            title="Number and code at the provider"
          >
            {id} · {code}
          </Typography>
        </Box>
        <Counts count={count} provider={category.question_count} />
        {mayMove && (
          <>
            <IconButton
              size="small"
              aria-label={`Move ${title} up`}
              title="Up"
              disabled={position === 1}
              onClick={() => act.onStep(-1)}
            >
              <UpIcon fontSize="small" />
            </IconButton>
            <IconButton
              size="small"
              aria-label={`Move ${title} down`}
              title="Down"
              disabled={position === neighbours}
              onClick={() => act.onStep(1)}
            >
              <DownIcon fontSize="small" />
            </IconButton>
            <IconButton
              size="small"
              aria-label={`Move ${title} elsewhere`}
              title="Move elsewhere"
              onClick={act.onMoveElsewhere}
            >
              <MoveIcon fontSize="small" />
            </IconButton>
          </>
        )}
      </Box>
    </Box>
  );
}

function Counts({ count, provider }: { count: CategoryCount | undefined; provider: number }) {
  const number = (n: number) => n.toLocaleString("en");
  return (
    <Box sx={{ textAlign: { xs: "left", sm: "right" }, flex: { xs: 1, sm: "none" }, mx: 1 }}>
      <Typography variant="body2">
        Ours: <strong>{count ? number(count.total) : "–"}</strong>
        {count && `, ${number(count.total_active)} published`}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        Provider’s: {number(provider)}
      </Typography>
    </Box>
  );
}
