import { describe, expect, it } from "vitest";
import { readyToStart, type Upload, type UploadEvent, uploadQueue } from "./upload-queue";

const file = (key: string) => ({ key, name: `${key}.mp3`, size: 1000 });
const queueAfter = (...events: UploadEvent[]) => events.reduce(uploadQueue, []);
const added = (...keys: string[]): UploadEvent => ({ type: "added", uploads: keys.map(file) });
const media = {
  id: "6f6f1d36-6e0f-4f0f-9d51-3a5a53a1a001",
  type: "audio" as const,
  bucket: "question-audio",
  path: "a.mp3",
  title: "a",
  mime_type: "audio/mpeg",
  duration: 3,
  file_size: 1000,
  width: null,
  height: null,
};
const only = (queue: Upload[]): Upload => {
  const [upload] = queue;
  if (!upload || queue.length !== 1) throw new Error(`expected one upload, got ${queue.length}`);
  return upload;
};

describe("the upload queue", () => {
  it("lets only so many files go at once", () => {
    const queue = queueAfter(added("a", "b", "c"), { type: "started", key: "a" });
    expect(readyToStart(queue, 2).map(({ key }) => key)).toEqual(["b"]);
    expect(readyToStart(queue, 1)).toEqual([]);
  });

  it("counts a file the server is still checking as under way", () => {
    const queue = queueAfter(added("a", "b"), { type: "checking", key: "a" });
    expect(readyToStart(queue, 1)).toEqual([]);
  });

  it("never goes backwards in progress", () => {
    const queue = queueAfter(
      added("a"),
      { type: "started", key: "a" },
      { type: "progressed", key: "a", progress: 0.6 },
      { type: "progressed", key: "a", progress: 0.4 },
    );
    expect(only(queue).progress).toBe(0.6);
  });

  it("keeps a cancelled file cancelled whatever its transfer still reports", () => {
    const queue = queueAfter(
      added("a"),
      { type: "started", key: "a" },
      { type: "cancelled", key: "a" },
      { type: "done", key: "a", media },
    );
    expect(only(queue)).toMatchObject({ status: "cancelled", media });
  });

  it("forgets what a cancelled file became once it is tried again", () => {
    const queue = queueAfter(
      added("a"),
      { type: "cancelled", key: "a" },
      { type: "done", key: "a", media },
      { type: "retried", key: "a" },
    );
    expect(only(queue)).toEqual({ ...file("a"), status: "waiting", progress: 0 });
  });

  it("does not cancel what has arrived", () => {
    const queue = queueAfter(
      added("a"),
      { type: "done", key: "a", media },
      { type: "cancelled", key: "a" },
    );
    expect(only(queue).status).toBe("done");
  });

  it("starts a failed file over without its old problem", () => {
    const queue = queueAfter(
      added("a"),
      { type: "failed", key: "a", problem: "The line broke." },
      { type: "retried", key: "a" },
    );
    expect(only(queue)).toEqual({ ...file("a"), status: "waiting", progress: 0 });
  });

  it("keeps a file that cannot be used out of the running", () => {
    const queue = queueAfter({ type: "refused", upload: file("a"), problem: "Too large." });
    expect(readyToStart(queue, 3)).toEqual([]);
    expect(only(queue)).toMatchObject({ status: "refused", problem: "Too large." });
  });

  it("clears what has ended and keeps what has not", () => {
    const queue = queueAfter(
      added("a", "b"),
      { type: "done", key: "a", media },
      { type: "cleared" },
    );
    expect(only(queue).key).toBe("b");
  });
});
