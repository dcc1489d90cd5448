import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Archive, openArchive } from "~/platform/files/archive.server";
import { UnusableFileError } from "~/platform/media/probe-file.server";

/** The files beside the items of an uploaded package. */
export interface PackageFiles {
  /** @throws UnusableFileError when the package has no such file, or the upload is no package */
  stream: (path: string) => Promise<Readable>;
  close: () => Promise<void>;
}

async function* toItsEnd(bytes: Readable) {
  try {
    yield* bytes;
  } catch {
    throw new UnusableFileError("The package is damaged where this file is.");
  }
}

/**
 * Opens a package when the first of its files is asked for, and once.
 * @param open  the bytes of the package; null when the records did not come in a file
 */
export function packageFiles(open: (() => Promise<Readable>) | null): PackageFiles {
  let folder: string | undefined;
  let opening: Promise<Archive> | undefined;
  const start = async (): Promise<Archive> => {
    if (!open) throw new UnusableFileError("Its record did not come in a package.");
    const bytes = await open();
    folder = await mkdtemp(join(tmpdir(), "pte-package-"));
    const path = join(folder, "package");
    await pipeline(bytes, createWriteStream(path));
    return openArchive(path).catch(() => {
      throw new UnusableFileError("The upload is no package. Choose the package (.zip) itself.");
    });
  };
  const archive = () => (opening ??= start());
  return {
    async stream(path) {
      const { names, stream } = await archive();
      if (!names.includes(path))
        throw new UnusableFileError("There is no such file in the package.");
      return Readable.from(toItsEnd(await stream(path)));
    },
    async close() {
      await opening?.then(
        (opened) => opened.close(),
        () => undefined,
      );
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}
