import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import {
  CreateButton,
  ListBase,
  RecordContextProvider,
  ResourceContextProvider,
  useCanAccess,
  useGetList,
} from "react-admin";
import { z } from "zod";
import { Loaded } from "~/ui/blocks/Loaded";
import { ExportButton } from "~/ui/export/ExportButton";
import { ImportLink } from "~/ui/export/ImportLink";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { PageTitle } from "~/ui/PageTitle";
import { RecordLink } from "~/ui/RecordLink";
import { OrderedRows } from "../forums/OrderedRows";
import { useForums } from "../forums/use-forums";

const category = z.looseObject({ id: z.string(), name: z.string() });

const IN_ORDER = { field: "order_index", order: "ASC" } as const;

const SHOWN: ShownColumn[] = [{ label: "Name", value: "name" }];

/** The categories of forums in their order, with how many forums stand in each. */
export default function CategoryList() {
  const { data, ...query } = useGetList("forum_categories", {
    pagination: { page: 1, perPage: 200 },
    sort: IN_ORDER,
  });
  const forums = useForums().data ?? [];
  const { canAccess: mayOrder = false } = useCanAccess({
    resource: "forum_categories",
    action: "edit",
  });
  const line = (one: z.infer<typeof category>) => {
    const count = forums.filter((forum) => forum.category === one.name).length;
    return (
      <Box sx={{ flex: 1, display: "flex", gap: 1, py: 0.75 }}>
        <Box sx={{ flex: 1 }}>
          <ResourceContextProvider value="forum_categories">
            <RecordContextProvider value={one}>
              <RecordLink>{one.name}</RecordLink>
            </RecordContextProvider>
          </ResourceContextProvider>
        </Box>
        <Typography color="text.secondary">
          {count} {count === 1 ? "forum" : "forums"}
        </Typography>
      </Box>
    );
  };
  return (
    <>
      <PageTitle>Forum categories</PageTitle>
      <Box sx={{ display: "flex", alignItems: "center", my: 2 }}>
        <Typography variant="body2" color="text.secondary" sx={{ flex: 1 }}>
          Forums are shown by category, in this order. Renaming one renames it on its forums.
        </Typography>
        <ListBase resource="forum_categories" sort={IN_ORDER} disableSyncWithLocation>
          <ExportButton shows={SHOWN} />
          <ImportLink />
        </ListBase>
        {mayOrder && (
          <CreateButton resource="forum_categories" label="New category" variant="contained" />
        )}
      </Box>
      <Loaded
        query={{ ...query, data: data && category.array().parse(data) }}
        empty={{ when: (all) => all.length === 0, say: "There is no category yet." }}
      >
        {(all) =>
          mayOrder ? (
            <OrderedRows
              rows={all}
              titleOf={({ name }) => name}
              resource="forum_categories"
              orderBy="order_forum_categories"
            >
              {line}
            </OrderedRows>
          ) : (
            <Paper variant="outlined" component="ol" sx={{ listStyle: "none", m: 0, px: 2, py: 0 }}>
              {all.map((one) => (
                <li key={one.id}>{line(one)}</li>
              ))}
            </Paper>
          )
        }
      </Loaded>
    </>
  );
}
