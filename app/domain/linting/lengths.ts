import type { ItemType } from "../item-types";
import { limitsOf } from "../profile/format-profile";
import type { QuestionContent } from "../question-problems";
import { countWords } from "../words";
import { type Finding, warning } from "./finding";

/** Texts and recordings that are longer or shorter than in the real test. */
export function lengthFindings(
  item: ItemType,
  { prompt_text }: QuestionContent,
  mediaSeconds?: number,
): Finding[] {
  const words = countWords(prompt_text ?? "");
  const most = item.prompt?.maxWords;
  const [shortest, longest] =
    item.media?.seconds === undefined ? [0, Infinity] : limitsOf(item.media.seconds);
  return [
    ...(most !== undefined && words > most
      ? [
          warning(
            "prompt_text",
            `The text has ${words} words; the real test shows ${most} at most.`,
          ),
        ]
      : []),
    ...(mediaSeconds !== undefined && (mediaSeconds < shortest || mediaSeconds > longest)
      ? [
          warning(
            "media_id",
            `The recording lasts ${Math.round(mediaSeconds)} seconds; in the real test ${shortest} to ${longest}.`,
          ),
        ]
      : []),
  ];
}
