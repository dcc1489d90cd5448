import { useCallback, useEffect, useReducer, useRef } from "react";
import {
  formatBytes,
  LARGEST_FILE,
  MEDIA_FORMATS,
  type MediaItem,
  type MediaKind,
  typeOfFile,
} from "~/domain/media-file";
import { useMediaLibrary } from "../media/media-library";
import { hasEnded, readyToStart, type UploadEvent, uploadQueue } from "./upload-queue";

const AT_ONCE = 3;

/** Why a file is not even tried, or null. */
export function refusal(file: File, kinds: readonly MediaKind[]): string | null {
  const type = typeOfFile(file);
  const format = type ? MEDIA_FORMATS[type] : undefined;
  if (!format || !kinds.includes(format.kind))
    return `This is not ${kinds.map((kind) => (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`)).join(" or ")} file the console can use.`;
  if (file.size === 0) return "The file is empty.";
  const limit = LARGEST_FILE[format.kind];
  return file.size > limit
    ? `The file has ${formatBytes(file.size)}; at most ${formatBytes(limit)} can be stored.`
    : null;
}

/**
 * The uploads of one page or dialog: a few at once, each with its own cancel and retry. Leaving
 * the page stops what is still being sent.
 * @param onArrived  told of every new item, except of one that was cancelled too late
 */
export function useUploads(kinds: readonly MediaKind[], onArrived?: (media: MediaItem) => void) {
  const library = useMediaLibrary();
  const [queue, dispatch] = useReducer(uploadQueue, []);
  const files = useRef(new Map<string, File>());
  const transfers = useRef(new Map<string, AbortController>());
  const arrived = useRef(onArrived);
  arrived.current = onArrived;

  const send = useCallback(
    async (key: string, file: File) => {
      const transfer = new AbortController();
      transfers.current.set(key, transfer);
      // A file that was cancelled and tried again is no business of its first transfer any more.
      const report = (event: UploadEvent) => {
        if (transfers.current.get(key) === transfer) dispatch(event);
      };
      report({ type: "started", key });
      try {
        const { media, duplicate } = await library.upload(file, {
          signal: transfer.signal,
          onProgress: (progress) => report({ type: "progressed", key, progress }),
          onChecking: () => report({ type: "checking", key }),
        });
        report({ type: duplicate ? "duplicate" : "done", key, media });
        if (!duplicate && !transfer.signal.aborted) arrived.current?.(media);
      } catch (error) {
        if (transfer.signal.aborted) return;
        const problem = error instanceof Error ? error.message : "The upload failed.";
        report({ type: "failed", key, problem });
      } finally {
        if (transfers.current.get(key) === transfer) transfers.current.delete(key);
      }
    },
    [library],
  );

  useEffect(() => {
    for (const { key } of readyToStart(queue, AT_ONCE)) {
      const file = files.current.get(key);
      const running = transfers.current.get(key)?.signal.aborted === false;
      if (file && !running) void send(key, file);
    }
  }, [queue, send]);

  useEffect(() => {
    const running = transfers.current;
    return () => {
      for (const transfer of running.values()) transfer.abort();
    };
  }, []);

  const add = useCallback(
    (chosen: File[]) => {
      for (const file of chosen) {
        const upload = { key: crypto.randomUUID(), name: file.name, size: file.size };
        const problem = refusal(file, kinds);
        files.current.set(upload.key, file);
        dispatch(
          problem ? { type: "refused", upload, problem } : { type: "added", uploads: [upload] },
        );
      }
    },
    [kinds],
  );
  const cancel = useCallback((key: string) => {
    transfers.current.get(key)?.abort();
    dispatch({ type: "cancelled", key });
  }, []);

  return {
    queue,
    add,
    cancel,
    retry: (key: string) => dispatch({ type: "retried", key }),
    remove: (key: string) => dispatch({ type: "removed", key }),
    clear: () => dispatch({ type: "cleared" }),
    busy: queue.some((upload) => !hasEnded(upload)),
  };
}
