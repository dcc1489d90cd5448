import type { MediaItem } from "~/domain/media-file";

/**
 * One file on its way. `checking`: the server reads and measures
 * what arrived. `refused`: not even tried, so trying again is pointless.
 */
export interface Upload {
  key: string;
  name: string;
  size: number;
  status:
    | "waiting"
    | "sending"
    | "checking"
    | "done"
    | "duplicate"
    | "failed"
    | "cancelled"
    | "refused";
  /** 0 to 1, of the bytes sent. */
  progress: number;
  problem?: string;
  /**
   * The new item, or for a duplicate the one that was there already. With `cancelled`: the item that the
   * file became all the same, because the server had it before the cancel.
   */
  media?: MediaItem;
}

export type UploadEvent =
  | { type: "added"; uploads: Pick<Upload, "key" | "name" | "size">[] }
  | { type: "refused"; upload: Pick<Upload, "key" | "name" | "size">; problem: string }
  | { type: "started" | "checking" | "cancelled" | "retried" | "removed"; key: string }
  | { type: "progressed"; key: string; progress: number }
  | { type: "done" | "duplicate"; key: string; media: MediaItem }
  | { type: "failed"; key: string; problem: string }
  | { type: "cleared" };

/** States that nothing follows by itself. */
const ENDED = new Set<Upload["status"]>(["done", "duplicate", "failed", "cancelled", "refused"]);

export const hasEnded = (upload: Upload): boolean => ENDED.has(upload.status);

function next(upload: Upload, event: UploadEvent): Upload {
  // What a cancelled transfer still reports must not bring it back, but must not be kept quiet either.
  if (upload.status === "cancelled" && event.type === "done")
    return { ...upload, media: event.media };
  if (upload.status === "cancelled" && event.type !== "retried") return upload;
  switch (event.type) {
    case "started":
      return { ...upload, status: "sending", progress: 0 };
    case "progressed":
      return { ...upload, progress: Math.max(upload.progress, Math.min(1, event.progress)) };
    case "checking":
      return { ...upload, status: "checking", progress: 1 };
    case "done":
    case "duplicate":
      return { ...upload, status: event.type, progress: 1, media: event.media };
    case "failed":
      return { ...upload, status: "failed", problem: event.problem };
    case "cancelled":
      return hasEnded(upload) ? upload : { ...upload, status: "cancelled" };
    case "retried": {
      const { problem: _, media: __, ...again } = upload;
      return { ...again, status: "waiting", progress: 0 };
    }
    default:
      return upload;
  }
}

/** The queue after an event; pure, so that every order of events can be tested. */
export function uploadQueue(queue: Upload[], event: UploadEvent): Upload[] {
  switch (event.type) {
    case "added":
      return [
        ...queue,
        ...event.uploads.map((upload) => ({ ...upload, status: "waiting" as const, progress: 0 })),
      ];
    case "refused":
      return [
        ...queue,
        { ...event.upload, status: "refused", progress: 0, problem: event.problem },
      ];
    case "removed":
      return queue.filter(({ key }) => key !== event.key);
    case "cleared":
      return queue.filter((upload) => !hasEnded(upload));
    default:
      return queue.map((upload) => (upload.key === event.key ? next(upload, event) : upload));
  }
}

/** Which waiting files may start now, so that no more than `limit` are under way. */
export function readyToStart(queue: Upload[], limit: number): Upload[] {
  const running = queue.filter(({ status }) => status === "sending" || status === "checking");
  return queue
    .filter(({ status }) => status === "waiting")
    .slice(0, Math.max(0, limit - running.length));
}
