import { labelled } from "../answers/choices";
import { property, textsOf } from "../answers/json";
import { gained, type ItemScore, info, lost, missed, type Reason, scoreOf } from "./item-score";

interface ChoiceItem {
  ids: string[];
  textOf: (id: string) => string;
  correct: Set<string>;
}

/** Choices and key of an item, in whatever state they are. */
export function choiceItem(options: unknown, key: unknown): ChoiceItem {
  const { ids, texts } = labelled(property(options, "choices"));
  const correct = textsOf(property(key, "correct")).filter((id) => id !== null && ids.includes(id));
  return {
    ids,
    textOf: (id) => texts[ids.indexOf(id)] ?? id,
    correct: new Set(correct.flatMap((id) => id ?? [])),
  };
}

/** One option is right: 1 or 0. Source: Pearson, Score Guide, "correct/incorrect" items. */
export function scoreSingleChoice(options: unknown, key: unknown, chosen: string[]): ItemScore {
  const { correct, textOf } = choiceItem(options, key);
  const [right] = correct;
  const [choice] = chosen;
  if (right === undefined) return scoreOf(1, [missed("No option is marked as right.")]);
  if (choice === undefined)
    return scoreOf(1, [missed(`Nothing was chosen; "${textOf(right)}" is right.`, right)]);
  if (chosen.length === 1 && correct.has(choice))
    return scoreOf(1, [gained(`"${textOf(choice)}" is right.`, choice)]);
  return scoreOf(1, [missed(`"${textOf(choice)}" is wrong; "${textOf(right)}" is right.`, choice)]);
}

/**
 * Several options are right: +1 for each right one chosen, -1 for each wrong one, never below 0.
 * Source: Pearson, Score Guide, "multiple-choice, choose multiple answers" (reading and listening).
 */
export function scoreMultipleChoice(options: unknown, key: unknown, chosen: string[]): ItemScore {
  const { ids, correct, textOf } = choiceItem(options, key);
  const picked = new Set(chosen);
  const reasons = ids.flatMap((id): Reason[] => {
    if (picked.has(id))
      return correct.has(id)
        ? [gained(`"${textOf(id)}" is right.`, id)]
        : [lost(`"${textOf(id)}" is wrong and costs a point.`, id)];
    return correct.has(id) ? [missed(`"${textOf(id)}" is right and was not chosen.`, id)] : [];
  });
  return scoreOf(
    correct.size,
    picked.size === 0 ? [info("Nothing was chosen."), ...reasons] : reasons,
  );
}
