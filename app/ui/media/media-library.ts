import { createContext, useContext } from "react";
import type { MediaItem } from "~/domain/media-file";

export interface UploadOptions {
  /** Stops the sending. What the server is already checking is waited for, so that its end is known. */
  signal: AbortSignal;
  /** Share of the bytes sent, 0 to 1. */
  onProgress: (share: number) => void;
  /** All bytes have arrived; the server looks at them. */
  onChecking: () => void;
  /** The item whose file this becomes, in place of its present one, and why; a new item otherwise. */
  replaces?: { id: string; reason: string };
}

/** A finished upload: a new item, or the one that had the same content already. */
export interface UploadResult {
  media: MediaItem;
  duplicate: boolean;
}

/** What inputs and pages may ask of the media store. */
export interface MediaLibrary {
  /** @throws Error with a sentence for the person; AbortError when the signal fired */
  upload(file: File, options: UploadOptions): Promise<UploadResult>;
  /** A URL that plays or shows the file for an hour; null when nothing is stored for it. */
  url(item: Pick<MediaItem, "bucket" | "path">): Promise<string | null>;
  /**
   * Measures how a recording sounds, in this browser, and keeps the result.
   * @returns false for what this browser cannot decode
   * @throws Error with a sentence for the person
   */
  measure(item: MediaItem): Promise<boolean>;
}

export const MediaLibraryContext = createContext<MediaLibrary | null>(null);

/** @throws outside the console */
export function useMediaLibrary(): MediaLibrary {
  const library = useContext(MediaLibraryContext);
  if (!library) throw new Error("useMediaLibrary needs the console around it");
  return library;
}
