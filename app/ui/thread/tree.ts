import type { ThreadComment } from "./thread";

export interface PlacedComment {
  comment: ThreadComment;
  /** How many answers deep, 0 for an answer to the post. */
  depth: number;
}

/** Comments in reading order: each followed by its answers, the oldest first. One whose parent is not among them stands alone. */
export function inReadingOrder(comments: readonly ThreadComment[]): PlacedComment[] {
  const known = new Set(comments.map(({ id }) => id));
  const answers = new Map<string | null, ThreadComment[]>();
  for (const comment of comments) {
    const parent = comment.parent_id && known.has(comment.parent_id) ? comment.parent_id : null;
    answers.set(parent, [...(answers.get(parent) ?? []), comment]);
  }
  const below = (parent: string | null, depth: number): PlacedComment[] =>
    (answers.get(parent) ?? []).flatMap((comment) => [
      { comment, depth },
      ...below(comment.id, depth + 1),
    ]);
  return below(null, 0);
}
