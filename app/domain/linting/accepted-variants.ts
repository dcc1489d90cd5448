import { otherWayOfWriting } from "../number-words";
import { acceptedAnswers } from "../scoring/short-answer";
import { warning } from "./finding";
import type { Rule } from "./rule";

/** A number that is accepted in digits only, or in words only. */
export const acceptedVariants: Rule = ({ response }, { key }) => {
  if (response !== "short_answer") return [];
  const accepted = acceptedAnswers(key);
  const known = new Set(accepted.map((answer) => answer.trim().toLowerCase()));
  return accepted.flatMap((answer) => {
    const other = otherWayOfWriting(answer);
    return other && !known.has(other)
      ? [
          warning("key.accepted", `"${answer}" is accepted, but "${other}" is not.`, {
            label: `Accept "${other}" too`,
            apply: (content) => ({
              ...content,
              key: { accepted: [...acceptedAnswers(content.key), other] },
            }),
          }),
        ]
      : [];
  });
};
