import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** A file of an export, as its manifest names it. */
export interface PackedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** Sound and pictures are compressed already. */
const COMPRESSED = /\.(mp3|m4a|aac|ogg|webm|png|jpe?g|webp|gif|zip)$/i;

/**
 * Writes a zip to this path, a file at a time, and never holds more than one.
 * @returns `add`, to be awaited; `end`, after which the zip is complete on disk; `close` for what was not ended
 */
export function zipFile(target: string) {
  const out = createWriteStream(target);
  const written = finished(out);
  // Whoever adds or ends meets the error; until then nobody waits for it.
  written.catch(() => undefined);
  let full = Promise.resolve();
  const zip = new Zip((error, part) => {
    if (error) out.destroy(error);
    else if (!out.write(part)) full = new Promise((free) => out.once("drain", free));
  });
  return {
    async add(path: string, content: Uint8Array): Promise<PackedFile> {
      const entry = COMPRESSED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path);
      zip.add(entry);
      entry.push(content, true);
      await Promise.race([full, written]);
      return {
        path,
        bytes: content.byteLength,
        sha256: createHash("sha256").update(content).digest("hex"),
      };
    },
    async end(): Promise<void> {
      zip.end();
      out.end();
      await written;
    },
    close(): void {
      out.destroy();
    },
  };
}
