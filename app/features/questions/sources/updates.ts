import { type Patch, patchItem } from "~/domain/derive/patch-item";
import { BANKS } from "../banks";
import { fromRow, toRow } from "../question";
import { readableLines } from "../readable";
import type { MadeRow } from "./source";

/** What a corrected source means for one item. */
export interface Update {
  item: MadeRow;
  patch: Patch;
  /** The item in words, as it is and as it would be. */
  before: string;
  after: string;
}

interface Content {
  prompt_text: string | null;
  transcript: string | null;
  options: unknown;
  key: unknown;
}

const inWords = ({ prompt_text, transcript, options, key }: Content): string =>
  [prompt_text, transcript, ...readableLines(options), ...readableLines(key)]
    .filter(Boolean)
    .join("\n");

const bankOfModule = (module: MadeRow["module"]) => {
  const bank = BANKS.find((one) => one.module === module);
  if (!bank) throw new Error(`There is no bank of ${module}.`);
  return bank;
};

/**
 * What the text of a source as it is now changes in an item.
 * @param texts  the texts the source had, by revision
 */
export function updateOf(item: MadeRow, texts: ReadonlyMap<number, string>, now: string): Update {
  const { prompt_text, transcript, options, key } = fromRow(bankOfModule(item.module), item);
  const content = { prompt_text, transcript, options, key };
  const earlier = texts.get(item.source_revision);
  const patch: Patch =
    earlier === undefined
      ? { state: "impossible", reason: "the text it was made from is not known." }
      : patchItem(item.module, item.type, content, earlier, now);
  const after = patch.state === "patched" ? patch.content : content;
  return { item, patch, before: inWords(content), after: inWords(after) };
}

/** The columns an update writes. */
export const changedColumns = ({ item, patch }: Update): Record<string, unknown> =>
  patch.state === "patched" ? toRow(bankOfModule(item.module), { ...patch.content }) : {};

export { bankOfModule };
