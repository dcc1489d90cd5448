import { posix } from "node:path";
import type { ExchangeItem } from "~/domain/exchange/exchange-item";
import type { Archive } from "../archive.server";
import { exchangeRecord, unsupportedRecord } from "../exchange-record";
import { FileProblem } from "../file-problem";
import type { SourceRecord } from "../source-record";
import { readItem } from "./read-item";
import { textOf } from "./read-text";
import { LOM_DIFFICULTIES } from "./write-package";
import { childrenOf, descendants, type XmlElement, xmlTree } from "./xml-tree";

const LARGEST_DOCUMENT = 5 * 1024 * 1024;
const LARGEST_MANIFEST = 50 * 1024 * 1024;
export const MANIFEST = "imsmanifest.xml";

/** Tags and difficulty, which the manifest holds about an item. */
function metadataOf(resource: XmlElement): Pick<ExchangeItem, "tags" | "difficulty"> {
  const level = textOf(
    descendants(resource, "difficulty").flatMap((node) => childrenOf(node, "value"))[0],
  );
  const named = (["Easy", "Medium", "Hard"] as const).find(
    (one) => LOM_DIFFICULTIES[one] === level,
  );
  return {
    tags: descendants(resource, "keyword")
      .map((node) => textOf(node))
      .filter(Boolean),
    ...(named && { difficulty: named }),
  };
}

const fromPackage = (from: string, href: string) =>
  /^[a-z]+:/i.test(href) ? href : posix.join(posix.dirname(from), href);

/**
 * The items of a QTI 3 package, in the order of its manifest. Documents are read one at a time.
 * @throws FileProblem  for a package without items, a missing document, XML that is refused or broken
 */
export async function* qtiRecords(archive: Archive): AsyncGenerator<SourceRecord> {
  const text = async (name: string, limit: number) =>
    new TextDecoder("utf-8").decode(await archive.bytes(name, limit));
  const manifest = xmlTree(await text(MANIFEST, LARGEST_MANIFEST), MANIFEST);
  const items = descendants(manifest, "resource").filter(({ attributes }) =>
    attributes.type?.startsWith("imsqti_item_"),
  );
  if (items.length === 0) throw new FileProblem("The package names no QTI items in its manifest.");
  for (const [place, resource] of items.entries()) {
    const href = resource.attributes.href ?? "";
    const read = readItem(await text(posix.normalize(href), LARGEST_DOCUMENT), href);
    if ("unsupported" in read) {
      yield unsupportedRecord(read, place + 1);
      continue;
    }
    const { media } = read.item;
    const placed = media && { ...media, href: fromPackage(href, media.href) };
    yield exchangeRecord({ ...read.item, ...metadataOf(resource), media: placed }, place + 1);
  }
}

/**
 * The one item of an XML document that is a QTI item itself.
 * @throws FileProblem  for any other document
 */
export async function* itemRecords(
  text: AsyncIterable<string>,
  name: string,
): AsyncGenerator<SourceRecord> {
  let xml = "";
  for await (const part of text) {
    xml += part;
    if (xml.length > LARGEST_DOCUMENT)
      throw new FileProblem("The XML document is larger than 5 MB. Choose a QTI package instead.");
  }
  const read = readItem(xml, name);
  yield "unsupported" in read ? unsupportedRecord(read, 1) : exchangeRecord(read.item, 1);
}
