import { alongGaps, answersByGap, type Named, wordListsOf } from "./by-gap.ts";
import { type GapText, gapsFromSpoken, markGaps, textOfSegments } from "./gap-text.ts";
import { changed, type LegacyItem, type OurItem, type Remark, review } from "./item.ts";

/** The text with its gaps, from wherever this generation of the legacy kept it. */
function gapTextOf(item: LegacyItem, words: readonly string[], remarks: Remark[]): GapText {
  const inPieces = textOfSegments(item.options);
  const marked = inPieces ?? markGaps(item.prompt ?? "");
  if (inPieces) remarks.push(changed("options", "The pieces of the text were put together."));
  if (marked.labels.length > 0 || item.module !== "listening") return marked;
  const derived = gapsFromSpoken(item.transcript ?? "", words);
  if (!derived) return marked;
  remarks.push(changed("prompt_text", "The gaps were made where the answers are spoken."));
  return derived;
}

/** Options as the type has them: a bank of words, a list for each gap, or none. */
function optionsFor(item: LegacyItem, { labels }: GapText, remarks: Remark[]): unknown {
  if (item.module === "listening") return null;
  const { bank, lists } = wordListsOf(item.options);
  if (item.type === "fill_in_blanks") {
    if (lists.length > 0)
      remarks.push(changed("options", "The lists of the gaps became one bank of words."));
    return { bank: bank.length > 0 ? bank : [...new Set(lists.flatMap(([, list]) => list))] };
  }
  if (bank.length > 0) {
    remarks.push(changed("options", "One list of words was for all gaps; each has it now."));
    return { blanks: Object.fromEntries(labels.map((_, at) => [String(at + 1), bank])) };
  }
  return { blanks: alongGaps(labels, lists) ?? {} };
}

/** What the legacy called each gap, in the order of our numbers. */
export const gapLabelsOf = (item: LegacyItem): string[] =>
  gapTextOf(item, wordsIn(answersByGap(item.key)), []).labels;

const wordsIn = (known: Named<string>): string[] => known.map(([, word]) => word);

/** Texts with gaps: words dragged, picked from lists, or typed. */
export function convertGaps(item: LegacyItem): OurItem {
  const remarks: Remark[] = [];
  const known = answersByGap(item.key);
  const gapText = gapTextOf(item, wordsIn(known), remarks);
  const answers = alongGaps(gapText.labels, known);
  if (!answers)
    remarks.push(
      review("key", `It has ${known.length} answers for ${gapText.labels.length} gaps.`),
    );
  const typed = item.module === "listening";
  const blanks = Object.entries(answers ?? {}).map(([gap, word]) => [gap, typed ? [word] : word]);
  const text = gapText.text.trim() === "" ? item.prompt : gapText.text;
  return {
    type: item.type,
    prompt_text: text,
    transcript: item.transcript,
    options: optionsFor(item, gapText, remarks),
    key: { blanks: Object.fromEntries(blanks) },
    remarks,
  };
}
