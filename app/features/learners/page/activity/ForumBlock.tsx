import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useCreatePath } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { z } from "zod";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { Timestamp } from "~/ui/Timestamp";
import { useOwnRows } from "../use-own-rows";

const writing = z.object({
  id: z.uuid(),
  title: z.string().optional(),
  content: z.string(),
  status: z.string(),
  like_count: z.number(),
  created_at: z.string(),
});

interface WrittenProps {
  resource: "posts" | "comments";
  learnerId: string;
  none: string;
}

function Written({ resource, learnerId, none }: WrittenProps) {
  const createPath = useCreatePath();
  const rows = useOwnRows(resource, learnerId, writing, {
    filter: { author_id: learnerId },
    perPage: 5,
  });
  return (
    <>
      <Typography variant="subtitle2" component="h3" sx={{ mt: 1 }}>
        {resource === "posts" ? "Posts" : "Comments"}
        {rows.total ? ` (${rows.total})` : ""}
      </Typography>
      <Loaded query={rows} empty={noneOf(none)}>
        {(list) =>
          list.map(({ id, title, content, status, like_count, created_at }) => (
            <Typography key={id} variant="body2" sx={{ py: 0.25 }}>
              <Link component={RouterLink} to={createPath({ resource, id, type: "show" })}>
                {title ?? content.slice(0, 80)}
              </Link>
              {status !== "visible" && ` (${status})`}, {like_count} likes,{" "}
              <Timestamp value={created_at} />
            </Typography>
          ))
        }
      </Loaded>
    </>
  );
}

/** What the person wrote in the forums, and what became of it. */
export function ForumBlock({ learnerId }: { learnerId: string }) {
  return (
    <Block title="Forum">
      <Written resource="posts" learnerId={learnerId} none="No post." />
      <Written resource="comments" learnerId={learnerId} none="No comment." />
    </Block>
  );
}
