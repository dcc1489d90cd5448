import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { FileProblem } from "./file-problem";

const MB = 1024 * 1024;
const MOST_ENTRIES = 20_000;
/** Bytes of everything unpacked: text of a million rows, or the recordings of a bank. */
const MOST_BYTES = 2048 * MB;
/** Text packs to a tenth, tables of repeated words to a fiftieth; bombs to a thousandth. */
const HIGHEST_RATIO = 200;
const SMALL = MB;

const OPTIONS = {
  lazyEntries: true,
  autoClose: false,
  validateEntrySizes: true,
  strictFileNames: true,
} as const;

/** A packed file whose table of contents was found harmless; nothing of it is unpacked yet. */
export interface Archive {
  /** Paths of the files in it, as they were packed. */
  names: string[];
  /** The bytes of a file in it; ends with an error if they are more than were announced. */
  stream: (name: string) => Promise<Readable>;
  /** @throws FileProblem  when there is no such file or it is larger than `limit` bytes */
  bytes: (name: string, limit: number) => Promise<Buffer>;
  close: () => void;
}

const refuse = (sentence: string): never => {
  throw new FileProblem(sentence);
};

function checkEntry({ fileName, uncompressedSize, compressedSize, ...entry }: Entry): void {
  if (entry.generalPurposeBitFlag & 1)
    refuse("The packed file is protected by a password. Pack it again without one.");
  if (uncompressedSize > SMALL && uncompressedSize / Math.max(1, compressedSize) > HIGHEST_RATIO)
    refuse(
      `“${fileName}” in the packed file unpacks to more than ${HIGHEST_RATIO} times its size. It is refused, because files like this are made to fill a disk.`,
    );
}

/** The entries of the table of contents; the promises of an attacker, until they are unpacked. */
async function entriesOf(file: ZipFile): Promise<Map<string, Entry>> {
  if (file.entryCount > MOST_ENTRIES)
    refuse(`The packed file holds more than ${MOST_ENTRIES.toLocaleString("en")} files. Split it.`);
  const entries = new Map<string, Entry>();
  let size = 0;
  for await (const entry of file.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    checkEntry(entry);
    size += entry.uncompressedSize;
    if (size > MOST_BYTES) refuse("The packed file unpacks to more than 2 GB. Split it.");
    if (entries.has(entry.fileName)) refuse(`The packed file holds “${entry.fileName}” twice.`);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** What yauzl says about a packed file, for the person who chose it. */
function asProblem(error: unknown): FileProblem {
  if (error instanceof FileProblem) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/relative path|absolute path|invalid characters/.test(message))
    return new FileProblem(
      "The packed file names a place outside of itself. It is refused; pack it again.",
    );
  return new FileProblem("The packed file is damaged. Pack or save it again.");
}

/**
 * Opens a packed file on this machine: entries, sizes and ratios are bounded before anything is
 * unpacked, and paths that lead outside are refused.
 * @throws FileProblem
 */
export async function openArchive(path: string): Promise<Archive> {
  let file: ZipFile | undefined;
  try {
    file = await yauzl.openPromise(path, OPTIONS);
    const opened = file;
    const entries = await entriesOf(opened);
    const stream = async (name: string) => {
      const entry = entries.get(name);
      if (!entry) throw new FileProblem(`The packed file lacks “${name}”.`);
      return opened.openReadStreamPromise(entry);
    };
    const bytes = async (name: string, limit: number) => {
      if ((entries.get(name)?.uncompressedSize ?? 0) > limit)
        throw new FileProblem(`“${name}” in the packed file is larger than it may be.`);
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of await stream(name)) chunks.push(Buffer.from(chunk));
      } catch (error) {
        throw asProblem(error);
      }
      return Buffer.concat(chunks);
    };
    return { names: [...entries.keys()], stream, bytes, close: () => opened.close() };
  } catch (error) {
    file?.close();
    throw asProblem(error);
  }
}
