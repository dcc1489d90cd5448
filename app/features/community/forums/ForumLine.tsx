import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { RecordContextProvider, ResourceContextProvider } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { counted } from "~/ui/batches/batch";
import { RecordLink } from "~/ui/RecordLink";
import type { Forum } from "./forum";

/** The posts of a forum, as a list. */
export const postsOf = (forumId: string): string =>
  `/admin/posts?filter=${encodeURIComponent(JSON.stringify({ forum: [forumId] }))}`;

/** One forum in the list: its name, how it stands, and its posts. */
export function ForumLine({ forum }: { forum: Forum }) {
  const posts = counted(forum.post_count, "post");
  return (
    <Box
      sx={{
        flex: 1,
        minWidth: 0,
        display: "flex",
        flexWrap: { xs: "wrap", md: "nowrap" },
        alignItems: "center",
        gap: 1,
        py: 0.5,
      }}
    >
      <Box
        sx={{ flex: 1, flexBasis: { xs: "100%", md: 0 }, minWidth: 0, overflowWrap: "anywhere" }}
      >
        <ResourceContextProvider value="forums">
          <RecordContextProvider value={forum}>
            <RecordLink>{forum.title}</RecordLink>
          </RecordContextProvider>
        </ResourceContextProvider>
        {forum.description && (
          <Typography variant="body2" color="text.secondary" noWrap>
            {forum.description}
          </Typography>
        )}
      </Box>
      {forum.category && <Chip size="small" variant="outlined" label={forum.category} />}
      {forum.is_locked && <Chip size="small" label="Locked" />}
      {forum.archived_at ? (
        <Chip size="small" color="warning" label="Archived" />
      ) : (
        !forum.is_active && (
          <Chip size="small" color="warning" variant="outlined" label="Inactive" />
        )
      )}
      <Link
        component={RouterLink}
        to={postsOf(forum.id)}
        sx={{ minWidth: { md: 90 }, textAlign: "right" }}
        aria-label={`${posts} of ${forum.title}`}
      >
        {posts}
      </Link>
    </Box>
  );
}
