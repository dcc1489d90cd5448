import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { SentenceError } from "../sentence-error.ts";

const mebibyte = 1024 * 1024;
/** A fresh cluster with sample data takes about 150 MiB, and Postgres stops hard when it cannot write. */
const neededMebibytes = 300;

async function freeMebibytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return (bavail * bsize) / mebibyte;
  } catch (error) {
    if (folder === dirname(folder)) throw error;
    return freeMebibytes(dirname(folder));
  }
}

/** @throws SentenceError when the disk that will hold `folder` is as good as full. */
export async function assertDiskSpace(folder: string): Promise<void> {
  const free = await freeMebibytes(folder);
  if (free >= neededMebibytes) return;
  throw new SentenceError(
    `Only ${Math.floor(free)} MiB are free on the disk of ${folder}; the stack needs ${neededMebibytes}. ` +
      "Free some space, or keep the state elsewhere with PTE_STATE_FOLDER.",
  );
}

/** Turns "no space left" into a sentence; other errors pass unchanged. */
export function explainFullDisk(error: unknown, folder: string): unknown {
  const text =
    error instanceof Error ? `${error.message} ${"code" in error ? error.code : ""}` : "";
  if (!/ENOSPC|53100|no space left on device/i.test(text)) return error;
  return new SentenceError(
    `The disk of ${folder} is full. Free some space and start again; what was committed is kept.`,
    { cause: error },
  );
}
