import { property, textsOf } from "../answers/json";
import { gained, type ItemScore, missed, scoreOf } from "./item-score";

/** The accepted answers of an item, in whatever state they are. */
export const acceptedAnswers = (key: unknown): string[] =>
  textsOf(property(key, "accepted")).flatMap((answer) => answer ?? []);

/** An answer as it is compared: no case, punctuation or leading article. */
export const plainAnswer = (answer: string): string =>
  answer
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s'-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(a|an|the) (?=.)/, "");

/** 1 or 0 against the accepted answers. Source: Pearson, Score Guide, "answer short question". */
export function scoreShortAnswer(key: unknown, answer: string): ItemScore {
  const accepted = acceptedAnswers(key);
  const given = plainAnswer(answer);
  if (given === "") return scoreOf(1, [missed("Nothing was answered.")]);
  return accepted.some((one) => plainAnswer(one) === given)
    ? scoreOf(1, [gained(`"${answer.trim()}" is accepted.`)])
    : scoreOf(1, [missed(`"${answer.trim()}" is not accepted; "${accepted[0] ?? ""}" is.`)]);
}
