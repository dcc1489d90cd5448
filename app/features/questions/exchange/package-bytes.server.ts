import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { itemFromQuestion } from "~/domain/exchange/from-question";
import { writeItem } from "~/platform/files/qti/write-item";
import {
  type ExchangeLesson,
  itemPath,
  writePackageFiles,
} from "~/platform/files/qti/write-package";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import type { ExportedQuestion } from "./exported-questions.server";

const README = "what-is-lost.txt";

/**
 * A QTI 3 package, piece by piece: documents first, then each recording and picture as it is read,
 * one at a time. A file that is missing in the store is named in the text beside the manifest.
 */
export async function* packageBytes(
  { client }: Pick<SignedInPerson, "client">,
  exported: readonly ExportedQuestion[],
  lessons: readonly ExchangeLesson[],
  statement: readonly string[],
): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const add = (name: string, bytes: Uint8Array, packs: boolean) => {
    const entry = packs ? new ZipDeflate(name) : new ZipPassThrough(name);
    zip.add(entry);
    entry.push(bytes, true);
  };
  const items = exported.map(({ question }) => itemFromQuestion(question));
  for (const [name, text] of Object.entries(writePackageFiles(items, lessons)))
    add(name, strToU8(text), true);
  for (const item of items) add(itemPath(item.id), strToU8(writeItem(item)), true);
  yield* pieces.splice(0);

  const missing: string[] = [];
  const packed = new Set<string>();
  for (const { question, media } of exported) {
    const name = question.media?.href.replace("../", "");
    if (!media || !name || packed.has(name)) continue;
    packed.add(name);
    const { data } = await client.storage.from(media.bucket).download(media.path);
    if (data) add(name, new Uint8Array(await data.arrayBuffer()), false);
    else missing.push(`${question.title}: its file ${name} is not in the store.`);
    yield* pieces.splice(0);
  }
  add(README, strToU8(`${[...statement, ...missing].join("\n")}\n`), true);
  zip.end();
  yield* pieces.splice(0);
}
