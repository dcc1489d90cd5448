import { changed, type LegacyItem, type OurItem, type Remark, review } from "./item.ts";
import { namesIn, type Option, optionNamed, optionsOf } from "./options.ts";

/** A number counts the paragraphs from 1, a letter or id names one. */
export const paragraphNamed = (options: readonly Option[], name: string): Option | undefined =>
  options.find(({ label }) => label === name) ??
  (/^\d+$/.test(name) ? options[Number(name) - 1] : optionNamed(options, name));

export function convertParagraphs(item: LegacyItem): OurItem {
  const options = optionsOf(item.options);
  const order = namesIn(item.key).flatMap((name) => paragraphNamed(options, name)?.id ?? []);
  const remarks: Remark[] = [];
  if (options.some(({ text, raw }) => text !== raw))
    remarks.push(changed("options", "The letters before the paragraphs were taken off."));
  const isPermutation =
    order.length === options.length && new Set(order).size === options.length && order.length > 0;
  if (!isPermutation) remarks.push(review("key", "It is not an order of these paragraphs."));
  return {
    type: item.type,
    prompt_text: item.prompt,
    transcript: item.transcript,
    options: { paragraphs: options.map(({ id, text }) => ({ id, text })) },
    key: { order: isPermutation ? order : [] },
    remarks,
  };
}
