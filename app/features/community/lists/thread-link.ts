/** The page of a post, at one of its comments, with the words of a search marked. */
export function threadLink(postId: string, { comment, q }: { comment?: string; q?: unknown } = {}) {
  const search = new URLSearchParams();
  if (comment) search.set("comment", comment);
  if (typeof q === "string" && q.trim()) search.set("q", q.trim());
  return `/admin/posts/${postId}/show${search.size > 0 ? `?${search}` : ""}`;
}
