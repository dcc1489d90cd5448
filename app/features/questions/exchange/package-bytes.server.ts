import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { itemFromQuestion } from "~/domain/exchange/from-question";
import { stateLosses, statementLines } from "~/domain/exchange/loss-statement";
import { writeItem } from "~/platform/files/qti/write-item";
import {
  type ExchangeLesson,
  itemPath,
  type ListedItem,
  writePackageFiles,
} from "~/platform/files/qti/write-package";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import type { ExportedLesson } from "./exported-lessons.server";
import type { MediaRow } from "./exported-questions.server";

const README = "what-is-lost.txt";
/** Bytes of a ZIP archive without the extensions that not every reader knows. */
const LARGEST_PACKAGE = 4 * 1024 ** 3 - 64 * 1024 ** 2;

/** An archive that is handed on piece by piece, and how much of it there is. */
function growingZip() {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    size += piece.length;
    pieces.push(piece);
  });
  return {
    add(name: string, content: string | Uint8Array) {
      const isText = typeof content === "string";
      const entry = isText ? new ZipDeflate(name) : new ZipPassThrough(name);
      zip.add(entry);
      entry.push(isText ? strToU8(content) : content, true);
    },
    hasRoomFor: (bytes: number) => size + bytes < LARGEST_PACKAGE,
    taken: () => pieces.splice(0),
    end: () => zip.end(),
  };
}

/**
 * A QTI 3 package, piece by piece as its questions are read: each with its recording or picture, at the
 * end the tests, the manifest, and a text that says what is lost and which files could not come along.
 * @param parts  lessons in their order, or questions as lessons without an id
 */
export async function* packageBytes(
  { client }: Pick<SignedInPerson, "client">,
  parts: AsyncIterable<readonly ExportedLesson[]>,
): AsyncGenerator<Uint8Array> {
  const zip = growingZip();
  const listed = new Map<string, ListedItem>();
  const lessons: ExchangeLesson[] = [];
  const packed = new Set<string>();
  const readme: string[] = [];

  async function addFile(title: string, name: string, { bucket, path }: MediaRow) {
    packed.add(name);
    const { data } = await client.storage.from(bucket).download(path);
    if (!data) readme.push(`${title}: its file ${name} is not in the store.`);
    else if (!zip.hasRoomFor(data.size))
      readme.push(`${title}: its file ${name} is left out, because an archive holds 4 GB.`);
    else zip.add(name, new Uint8Array(await data.arrayBuffer()));
  }

  for await (const part of parts)
    for (const { id, title, questions } of part) {
      if (id) lessons.push({ id, title, items: questions.map(({ question }) => question) });
      for (const { question, media } of questions) {
        if (listed.has(question.id)) continue;
        const item = itemFromQuestion(question);
        const { tags, difficulty } = item;
        listed.set(item.id, { id: item.id, tags, difficulty, media: item.media });
        zip.add(itemPath(item.id), writeItem(item));
        readme.push(...statementLines(stateLosses([question], "qti")).slice(1));
        const name = question.media?.href.replace("../", "");
        if (media && name && !packed.has(name)) await addFile(question.title, name, media);
        yield* zip.taken();
      }
    }
  for (const [name, text] of Object.entries(writePackageFiles([...listed.values()], lessons)))
    zip.add(name, text);
  zip.add(README, `${[...statementLines({ items: [] }), ...readme].join("\n")}\n`);
  zip.end();
  yield* zip.taken();
}
