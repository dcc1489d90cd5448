import { changed, type LegacyItem, type OurItem, type Remark, review } from "./item.ts";
import { namesIn, optionNamed, optionsOf } from "./options.ts";

const MULTIPLE = "multiple_choice_multiple";

/** Items whose answer is one or several of the options. */
export function convertChoices(item: LegacyItem): OurItem {
  const options = optionsOf(item.options);
  const names = namesIn(item.key);
  const found = names.flatMap((name) => optionNamed(options, name)?.id ?? []);
  const correct = [...new Set(found)];
  const remarks: Remark[] = [];
  if (options.some(({ text, raw }) => text !== raw))
    remarks.push(changed("options", "The letters before the options were taken off."));
  const resolved = names.length > 0 && found.length === names.length;
  if (!resolved) remarks.push(review("key", "It names what is not among the options."));
  const several = item.type === "multiple_choice_single" && resolved && correct.length > 1;
  if (several)
    remarks.push(review("type", "Several options are right: it came over as multiple choice."));
  return {
    type: several ? MULTIPLE : item.type,
    prompt_text: item.prompt,
    transcript: item.transcript,
    options: { choices: options.map(({ id, text }) => ({ id, text })) },
    key: { correct: resolved ? correct : [] },
    remarks,
  };
}
