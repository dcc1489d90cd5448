import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import {
  DataTable,
  FilterButton,
  SortButton,
  TopToolbar,
  useCanAccess,
  useListContext,
  useRecordContext,
} from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { ExportButton } from "~/ui/export/ExportButton";
import type { ShownColumn } from "~/ui/export/shown-columns";
import { Highlighted, highlightedText } from "~/ui/Highlighted";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { SelectableTableBody } from "~/ui/SelectableTableBody";
import { SelectionStrip } from "~/ui/SelectionStrip";
import { Timestamp } from "~/ui/Timestamp";
import { AuthorName } from "~/ui/thread/AuthorName";
import { STATUS_NAMES } from "~/ui/thread/thread";
import { ActButtons } from "../act/ActButtons";
import { LastActBar } from "../act/LastActBar";
import { commentRow } from "../lists/community-list";
import { commentFilters } from "../lists/filters";
import { StatusChip } from "../lists/StatusChip";
import { SEARCHED } from "../lists/searched";
import { threadLink } from "../lists/thread-link";

const queryOptions = { meta: SEARCHED };

const SHOWN: ShownColumn[] = [
  { label: "Comment", value: (comment) => highlightedText(commentRow.parse(comment).excerpt) },
  { label: "Post", value: (comment) => commentRow.parse(comment).post.title },
  { label: "Author", value: (comment) => commentRow.parse(comment).author.name },
  { label: "Status", value: (comment) => STATUS_NAMES[commentRow.parse(comment).status] },
  { label: "Likes", value: "like_count" },
  { label: "Written", value: "created_at" },
];

const actions = (
  <TopToolbar>
    <SortButton label="Order" fields={["match", "created_at", "like_count"]} />
    <FilterButton />
    <ExportButton shows={SHOWN} meta={SEARCHED} />
  </TopToolbar>
);

const useComment = () => commentRow.safeParse(useRecordContext()).data;

/** All comments: a search gives the best matches first, no search the newest. */
export default function CommentList() {
  const { canAccess: mayAct = false } = useCanAccess({ resource: "comments", action: "act" });
  return (
    <ListPage
      title="Comments"
      sort={{ field: "match", order: "DESC" }}
      filters={commentFilters}
      actions={actions}
      queryOptions={queryOptions}
      exporter={false}
    >
      <LastActBar />
      {mayAct && <SelectionStrip>Select comments to act on them together.</SelectionStrip>}
      <DataTable
        body={SelectableTableBody}
        bulkActionButtons={mayAct && <BulkActs />}
        rowClick={false}
        size="small"
        empty={<ListEmpty>Nobody has commented on anything yet.</ListEmpty>}
      >
        <DataTable.Col label="Comment" disableSort>
          <Excerpt />
        </DataTable.Col>
        <DataTable.Col label="Post" disableSort>
          <Post />
        </DataTable.Col>
        <DataTable.Col source="author" disableSort>
          <Author />
        </DataTable.Col>
        <DataTable.NumberCol source="like_count" label="Likes" />
        <DataTable.Col source="created_at" label="Written">
          <Written />
        </DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

function BulkActs() {
  const { selectedIds, onUnselectItems } = useListContext();
  return (
    <ActButtons
      acts={["hide", "restore"]}
      kind="comment"
      ids={selectedIds}
      onDone={onUnselectItems}
    />
  );
}

function Excerpt() {
  const comment = useComment();
  const { q } = useListContext().filterValues;
  if (!comment) return null;
  return (
    <Box sx={{ maxWidth: 560 }}>
      <Link
        component={RouterLink}
        to={threadLink(comment.post.id, { comment: comment.id, q })}
        sx={{ mr: 1 }}
      >
        <Highlighted html={comment.excerpt} />
      </Link>
      <StatusChip status={comment.status} />
    </Box>
  );
}

function Post() {
  const comment = useComment();
  return (
    comment && (
      <Typography variant="body2">
        <Link component={RouterLink} to={threadLink(comment.post.id)}>
          {comment.post.title}
        </Link>
      </Typography>
    )
  );
}
function Author() {
  const comment = useComment();
  return comment && <AuthorName author={comment.author} />;
}
const Written = () => <Timestamp value={useComment()?.created_at ?? ""} />;
