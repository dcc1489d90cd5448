import { useRpc } from "../use-rpc";
import { thread } from "./thread";

/**
 * A post with its comments, as the caller may see them.
 * @param marked  a comment that must be among them, however long the thread is
 * @param most    comments at most, the oldest first
 */
export const useThread = (
  postId: string,
  { marked, most = 200 }: { marked?: string | null; most?: number } = {},
) => useRpc("post_thread", { post_id: postId, marked: marked ?? null, limit: most }, thread);
