import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { CreateButton, ListBase, useCanAccess } from "react-admin";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { PageTitle } from "~/ui/PageTitle";
import { DragArea } from "~/ui/sortable/DragArea";
import { visuallyHidden } from "~/ui/visually-hidden";
import { CategoryRow } from "./CategoryRow";
import type { Category } from "./category";
import { MoveDialog } from "./MoveDialog";
import { dropPlace, type Place, treeRows } from "./tree";
import { useCategories, useMoveCategory } from "./use-categories";

const IN_ORDER = { field: "order_index", order: "ASC" } as const;

const SHOWN: ShownColumn[] = [
  { label: "Title", value: "title" },
  { label: "In", value: "parent", names: "pte_categories" },
  { label: "Code", value: "code" },
  { label: "Short name", value: "short_name" },
  { label: "Item type", value: "question_type" },
];

/** The categories as a tree: dragged by the mouse, moved by buttons, with our counts beside the provider's. */
export default function CategoryTree() {
  const { data, error, isPending } = useCategories();
  const { canAccess: mayMove = false } = useCanAccess({
    resource: "pte_categories",
    action: "edit",
  });
  const move = useMoveCategory();
  const [moving, setMoving] = useState<Category | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const categories = data?.categories ?? [];
  const rows = treeRows(categories);

  const carryOut = async (category: Category, place: Place) => {
    if (!(await move(category, place))) return;
    const parent = categories.find(({ id }) => id === place.parent);
    setAnnouncement(
      `${category.title} is number ${place.position} ${parent ? `in ${parent.title}` : "at the top"} now.`,
    );
  };
  return (
    <DragArea
      onDrop={(dragged, over) => {
        const category = categories.find(({ id }) => id === Number(dragged));
        const place = category && over && dropPlace(categories, category.id, Number(over));
        if (category && place) void carryOut(category, place);
      }}
    >
      <PageTitle>Categories</PageTitle>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 2, my: 2 }}>
        <Typography variant="body2" color="text.secondary" sx={{ flex: "1 1 300px" }}>
          {mayMove &&
            "Drag a category onto a section to put it inside, onto a neighbour to take its place. The buttons do the same from the keyboard. "}
          “Ours” counts the items of our banks now, with all below.
        </Typography>
        <ListBase resource="pte_categories" sort={IN_ORDER} disableSyncWithLocation>
          <ExportButton shows={SHOWN} />
        </ListBase>
        <ImportLink />
        {mayMove && <CreateButton label="New category" variant="contained" />}
      </Box>
      {isPending && <LinearProgress aria-label="Loading the categories" />}
      {error && <Alert severity="error">{error.message}</Alert>}
      {data && rows.length === 0 && <Typography>There are no categories yet.</Typography>}
      {rows.length > 0 && (
        <Paper
          variant="outlined"
          component="ul"
          aria-label="Categories"
          sx={{ listStyle: "none", m: 0, p: 0 }}
        >
          {rows.map((row) => (
            <CategoryRow
              key={row.category.id}
              row={row}
              parent={categories.find(({ id }) => id === row.category.parent)}
              count={data?.counts.get(row.category.id)}
              mayMove={mayMove}
              onStep={(step) =>
                void carryOut(row.category, {
                  parent: row.category.parent,
                  position: row.position + step,
                })
              }
              onMoveElsewhere={() => setMoving(row.category)}
            />
          ))}
        </Paper>
      )}
      <span role="status" style={visuallyHidden}>
        {announcement}
      </span>
      {moving && (
        <MoveDialog
          category={moving}
          categories={categories}
          onMove={(place) => {
            setMoving(null);
            void carryOut(moving, place);
          }}
          onClose={() => setMoving(null)}
        />
      )}
    </DragArea>
  );
}
