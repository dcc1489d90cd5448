import type { LegacyTable } from "../../table.ts";
import { leaveLikes } from "./likes.ts";

export const comments: LegacyTable = {
  name: "comments",
  target: "public.comments",
  refs: { post_id: "posts", author_id: "users" },
  person: "author_id",
  mapper: () => (row) => {
    leaveLikes(row);
    return [
      {
        into: "public.comments",
        values: {
          id: row.key,
          post_id: row.required("post_id"),
          author_id: row.optional("author_id"),
          content: row.filled("content", "(empty)", 20_000),
          ...row.times(),
        },
      },
    ];
  },
};
