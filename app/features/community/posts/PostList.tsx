import Alert from "@mui/material/Alert";
import { FilterButton, SortButton, TopToolbar, useListContext } from "react-admin";
import { ExportButton } from "~/ui/export/ExportButton";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { ListPage } from "~/ui/ListPage";
import { STATUS_NAMES } from "~/ui/thread/thread";
import { LastActBar } from "../act/LastActBar";
import { postRow } from "../lists/community-list";
import { postFilters } from "../lists/filters";
import { SEARCHED } from "../lists/searched";
import { PostTable } from "./PostTable";

const queryOptions = { meta: SEARCHED };

const SHOWN: ShownColumn[] = [
  { label: "Title", value: "title" },
  { label: "Forum", value: (post) => postRow.parse(post).forum.title },
  { label: "Author", value: (post) => postRow.parse(post).author.name },
  { label: "Status", value: (post) => STATUS_NAMES[postRow.parse(post).status] },
  { label: "Comments", value: "comment_count" },
  { label: "Likes", value: "like_count" },
  { label: "Views", value: "view_count" },
  { label: "Written", value: "created_at" },
];

const actions = (
  <TopToolbar>
    <SortButton
      label="Order"
      fields={["match", "created_at", "comment_count", "like_count", "view_count"]}
    />
    <FilterButton />
    <ExportButton shows={SHOWN} meta={SEARCHED} />
  </TopToolbar>
);

/** All posts: a search gives the best matches first, no search the newest. */
export default function PostList() {
  return (
    <ListPage
      title="Posts"
      sort={{ field: "match", order: "DESC" }}
      filters={postFilters}
      actions={actions}
      queryOptions={queryOptions}
      exporter={false}
    >
      <LastActBar />
      <Forgiven />
      <PostTable />
    </ListPage>
  );
}

/** Says so where the words as typed are nowhere and others were looked for. */
function Forgiven() {
  const { meta, filterValues } = useListContext();
  if (!meta?.isSimilar) return null;
  return (
    <Alert severity="info" role="status" sx={{ mb: 1 }}>
      Nothing has “{String(filterValues.q)}”. These have words in the title that look like it.
    </Alert>
  );
}
