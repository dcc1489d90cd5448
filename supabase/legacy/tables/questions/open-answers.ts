import { entriesOf, itemsOf, property } from "../../../../app/domain/answers/json.ts";
import { changed, type LegacyItem, type OurItem, type Remark } from "./item.ts";

const KEPT = ["sampleAnswer", "keyPoints"];

const filled = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "";

/** The limits of an item are those of the format profile. */
const LIMITS = "Limits and criteria stand in the format profile; they were left out.";

/** Speech and writing: a sample answer and what a good one mentions. */
export function convertOpenAnswer(item: LegacyItem): OurItem {
  const remarks: Remark[] = [];
  const [first] = itemsOf(item.key);
  const sample = property(item.key, "sampleAnswer") ?? first;
  const points = itemsOf(property(item.key, "keyPoints")).filter(filled);
  if (entriesOf(item.key).some(([name]) => !KEPT.includes(name)))
    remarks.push({ kind: "left_out", field: "key", reason: LIMITS });
  if (entriesOf(item.options).length > 0)
    remarks.push({ kind: "left_out", field: "options", reason: LIMITS });
  return {
    type: item.type,
    prompt_text: item.prompt,
    transcript: item.transcript,
    options: null,
    key: {
      ...(filled(sample) && { sampleAnswer: sample }),
      ...(points.length > 0 && { keyPoints: points }),
    },
    remarks,
  };
}

/** A dictation: its sentence is the transcript, and the key only where that is missing. */
export function convertDictation(item: LegacyItem): OurItem {
  const sentence = itemsOf(item.key).find(filled);
  const taken = !filled(item.transcript) && sentence !== undefined;
  return {
    type: item.type,
    prompt_text: item.prompt,
    transcript: taken ? sentence : item.transcript,
    options: null,
    key: {},
    remarks: taken ? [changed("transcript", "It was empty; the sentence of the key is it.")] : [],
  };
}
