import { countSentences } from "../scoring/written-form";
import { warning } from "./finding";
import type { Rule } from "./rule";

/** A dictation is one sentence, and digits can be written in two ways. */
export const dictatedSentence: Rule = ({ response }, { transcript }) => {
  if (response !== "dictation") return [];
  const text = transcript ?? "";
  const sentences = countSentences(text);
  return [
    ...(sentences > 1
      ? [warning("transcript", `there are ${sentences} sentences; the real test dictates one.`)]
      : []),
    ...(/\d/.test(text)
      ? [
          warning(
            "transcript",
            "there are digits; candidates may write the number in words, which would score nothing.",
          ),
        ]
      : []),
  ];
};
