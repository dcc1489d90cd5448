import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import Paper from "@mui/material/Paper";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { CreateButton, ListBase, useCanAccess } from "react-admin";
import { Link, useSearchParams } from "react-router-dom";
import { Loaded } from "~/ui/blocks/Loaded";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import { type ShownColumn, yesOrNo } from "~/ui/export/shown-columns";
import { PageTitle } from "~/ui/PageTitle";
import { ForumLine } from "./ForumLine";
import type { Forum } from "./forum";
import { OrderedRows } from "./OrderedRows";
import { useForums } from "./use-forums";

const IN_ORDER = { field: "order_index", order: "ASC" } as const;

const SHOWN: ShownColumn[] = [
  { label: "Title", value: "title" },
  { label: "Description", value: "description" },
  { label: "Category", value: "category" },
  { label: "Posts", value: "post_count" },
  { label: "Open", value: yesOrNo("is_active") },
  { label: "Locked", value: yesOrNo("is_locked") },
];

/** The forums in the order in which readers meet them. */
export default function ForumList() {
  const forums = useForums();
  const { canAccess: mayOrder = false } = useCanAccess({ resource: "forums", action: "edit" });
  const [search, setSearch] = useSearchParams();
  const withArchived = search.has("archived");
  const shown = (all: Forum[]) => all.filter(({ archived_at }) => withArchived || !archived_at);
  return (
    <>
      <PageTitle>Forums</PageTitle>
      <Box sx={{ display: "flex", alignItems: "center", gap: 2, my: 2, flexWrap: "wrap" }}>
        <Typography variant="body2" color="text.secondary" sx={{ flex: 1, minWidth: 240 }}>
          {mayOrder &&
            "Drag a forum to its place, or lift it with space and move it with the arrow keys; the arrows at its end do the same. "}
          Posts are counted as readers see them.
        </Typography>
        <FormControlLabel
          control={
            <Switch
              checked={withArchived}
              onChange={(_, on) => setSearch(on ? { archived: "" } : {}, { replace: true })}
            />
          }
          label="Show archived"
        />
        <Button component={Link} to="/admin/forum_categories">
          Categories
        </Button>
        <ListBase
          resource="forums"
          sort={IN_ORDER}
          filter={withArchived ? {} : { "archived_at@is": "null" }}
          disableSyncWithLocation
        >
          <ExportButton shows={SHOWN} />
        </ListBase>
        <ImportLink />
        {mayOrder && <CreateButton resource="forums" label="New forum" variant="contained" />}
      </Box>
      <Loaded
        query={forums}
        empty={{ when: (all) => shown(all).length === 0, say: "There is no forum yet." }}
      >
        {(all) =>
          mayOrder ? (
            <OrderedRows
              rows={shown(all)}
              titleOf={({ title }) => title}
              resource="forums"
              orderBy="order_forums"
            >
              {(forum) => <ForumLine forum={forum} />}
            </OrderedRows>
          ) : (
            <Paper variant="outlined" component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
              {shown(all).map((forum) => (
                <Box
                  component="li"
                  key={forum.id}
                  sx={{ px: 2, borderBottom: 1, borderColor: "divider" }}
                >
                  <ForumLine forum={forum} />
                </Box>
              ))}
            </Paper>
          )
        }
      </Loaded>
    </>
  );
}
