import Autocomplete from "@mui/material/Autocomplete";
import TextField from "@mui/material/TextField";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { type Identifier, useGetList } from "react-admin";
import { Timestamp } from "~/ui/Timestamp";
import { useDebounced } from "~/ui/use-debounced";
import { type PostRow, postRow } from "../lists/community-list";
import { SEARCHED } from "../lists/searched";

interface PostChoiceProps {
  /** Posts that are merged, and so cannot be merged into. */
  not: Identifier[];
  onChoose: (postId: string | null) => void;
}

/** The post to merge into, found by words of its title or text, or by its id. */
export function PostChoice({ not, onChoose }: PostChoiceProps) {
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed.trim(), 250);
  const { data, isFetching } = useGetList(
    "posts",
    {
      filter: { q, merged: false },
      sort: { field: "match", order: "DESC" },
      pagination: { page: 1, perPage: 12 },
      meta: SEARCHED,
    },
    { placeholderData: keepPreviousData },
  );
  const found = (postRow.array().safeParse(data).data ?? []).filter(({ id }) => !not.includes(id));
  return (
    <Autocomplete<PostRow>
      options={found}
      loading={isFetching}
      // The database searched already.
      filterOptions={(options) => options}
      getOptionLabel={({ title }) => title}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      onInputChange={(_, value) => setTyped(value)}
      onChange={(_, post) => onChoose(post?.id ?? null)}
      noOptionsText="No post has these words."
      renderOption={({ key, ...props }, post) => (
        <li key={key} {...props}>
          <span>
            {post.title}
            <br />
            <small>
              {post.forum.title} · {post.author.name ?? "Deleted account"} ·{" "}
              <Timestamp value={post.created_at} /> · {post.comment_count} comments
            </small>
          </span>
        </li>
      )}
      renderInput={(params) => <TextField {...params} autoFocus label="Into the post" />}
      sx={{ mb: 2 }}
    />
  );
}
