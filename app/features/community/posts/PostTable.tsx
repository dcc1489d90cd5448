import LockIcon from "@mui/icons-material/LockOutlined";
import PinIcon from "@mui/icons-material/PushPinOutlined";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { DataTable, useCanAccess, useListContext, useRecordContext } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { Highlighted } from "~/ui/Highlighted";
import { ListEmpty } from "~/ui/ListEmpty";
import { SelectableTableBody } from "~/ui/SelectableTableBody";
import { SelectionStrip } from "~/ui/SelectionStrip";
import { Timestamp } from "~/ui/Timestamp";
import { AuthorName } from "~/ui/thread/AuthorName";
import { ActButtons } from "../act/ActButtons";
import { POST_ACTS } from "../act/acts";
import { postRow } from "../lists/community-list";
import { StatusChip } from "../lists/StatusChip";
import { threadLink } from "../lists/thread-link";

const usePost = () => postRow.safeParse(useRecordContext()).data;

/** The rows, each with what was found in it; several can be acted on together. */
export function PostTable() {
  const { canAccess: mayAct = false } = useCanAccess({ resource: "posts", action: "act" });
  return (
    <>
      {mayAct && <SelectionStrip>Select posts to act on them together.</SelectionStrip>}
      <DataTable
        body={SelectableTableBody}
        bulkActionButtons={mayAct && <BulkActs />}
        rowClick={false}
        size="small"
        empty={<ListEmpty>Nobody has posted anything yet.</ListEmpty>}
      >
        <DataTable.Col source="title" disableSort sx={{ minWidth: 200 }}>
          <Title />
        </DataTable.Col>
        <DataTable.Col source="forum" disableSort>
          <Forum />
        </DataTable.Col>
        <DataTable.Col source="author" disableSort>
          <Author />
        </DataTable.Col>
        <DataTable.NumberCol source="comment_count" label="Comments" />
        <DataTable.NumberCol source="like_count" label="Likes" />
        <DataTable.NumberCol source="view_count" label="Views" />
        <DataTable.Col source="created_at" label="Written">
          <Written />
        </DataTable.Col>
      </DataTable>
    </>
  );
}

function BulkActs() {
  const { selectedIds, onUnselectItems } = useListContext();
  return <ActButtons acts={POST_ACTS} kind="post" ids={selectedIds} onDone={onUnselectItems} />;
}

function Title() {
  const post = usePost();
  const { q } = useListContext().filterValues;
  if (!post) return null;
  return (
    <Box sx={{ maxWidth: 560 }}>
      <Link component={RouterLink} to={threadLink(post.id, { q })} sx={{ fontWeight: 600, mr: 1 }}>
        <Highlighted html={post.title_marked} />
      </Link>
      <StatusChip status={post.status} />
      {post.is_pinned && <PinIcon titleAccess="Pinned" fontSize="inherit" />}
      {post.is_locked && <LockIcon titleAccess="Locked" fontSize="inherit" />}
      {post.merged_into && <Chip size="small" label="Merged" sx={{ ml: 0.5 }} />}
      {post.excerpt && (
        <Typography variant="body2" color="text.secondary">
          <Highlighted html={post.excerpt} />
        </Typography>
      )}
    </Box>
  );
}

const Forum = () => <>{usePost()?.forum.title}</>;
function Author() {
  const post = usePost();
  return post && <AuthorName author={post.author} />;
}
const Written = () => <Timestamp value={usePost()?.created_at ?? ""} />;
