import type { Identifier } from "react-admin";

export const POST_ACTS = [
  "hide",
  "restore",
  "pin",
  "unpin",
  "lock",
  "unlock",
  "move",
  "merge",
] as const;
export type Act = (typeof POST_ACTS)[number];
export type Kind = "post" | "comment";

interface ActWords {
  verb: string;
  /** What will be true of each. */
  consequence: string;
  /** "2 posts …" */
  done: string;
}

export const ACT_WORDS: Record<Act, ActWords> = {
  hide: {
    verb: "Hide",
    consequence: "Readers do not see it any more; its author still does.",
    done: "hidden",
  },
  restore: { verb: "Restore", consequence: "Readers see it again.", done: "restored" },
  pin: { verb: "Pin", consequence: "It stands at the top of its forum.", done: "pinned" },
  unpin: { verb: "Unpin", consequence: "It stands in its forum by its age.", done: "unpinned" },
  lock: {
    verb: "Lock",
    consequence: "Everybody reads it; learners neither answer nor edit.",
    done: "locked",
  },
  unlock: { verb: "Unlock", consequence: "Learners may answer again.", done: "unlocked" },
  move: {
    verb: "Move",
    consequence: "It goes to another forum with its comments.",
    done: "moved",
  },
  merge: {
    verb: "Merge",
    consequence:
      "Its comments move into the other post. It stays behind, locked, and leads readers there.",
    done: "merged",
  },
};

/** "1 post", "12 comments". */
export const countedItems = (n: number, kind: Kind): string =>
  `${n.toLocaleString("en")} ${kind}${n === 1 ? "" : "s"}`;

/** The functions of the database that carry an act out, with their arguments. */
export function actCall(
  act: Act,
  kind: Kind,
  given: { ids: Identifier[]; reason: string; batchId: string; target: string | null },
): [string, Record<string, unknown>] {
  const { ids, reason, batchId: batch_id, target } = given;
  if (act === "merge")
    return ["merge_posts", { source_ids: ids, target_id: target, reason, batch_id }];
  if (kind === "comment") return ["moderate_comments", { ids, action: act, reason, batch_id }];
  return ["moderate_posts", { ids, action: act, reason, batch_id, forum_id: target }];
}
