import type { LegacyTable } from "../../table.ts";
import { leaveLikes } from "./likes.ts";

export const posts: LegacyTable = {
  name: "posts",
  target: "public.posts",
  refs: { forum_id: "forums", author_id: "users" },
  person: "author_id",
  mapper: () => (row) => {
    leaveLikes(row);
    return [
      {
        into: "public.posts",
        values: {
          id: row.key,
          forum_id: row.required("forum_id"),
          author_id: row.optional("author_id"),
          title: row.filled("title", "Without a title", 300),
          content: row.filled("content", "(empty)", 50_000),
          is_pinned: row.flag("is_pinned", false),
          view_count: row.count("view_count", 0),
          ...row.times(),
        },
      },
    ];
  },
};
