import { itemSeconds } from "~/domain/blueprint/item-time";
import { type ItemType, MODULES } from "~/domain/item-types";
import type { TestQuestion } from "./test";

const typeIn = (types: readonly ItemType[], question: Pick<TestQuestion, "module" | "type">) =>
  types.find(({ module, type }) => module === question.module && type === question.type);

/** Seconds that a candidate spends on a question; 0 for one of a type that nobody knows. */
export function secondsOf(types: readonly ItemType[], question: TestQuestion): number {
  const item = typeIn(types, question);
  return item ? itemSeconds(item, question.media_seconds, types) : 0;
}

/** The questions by section and type as the real test orders them; equals keep their order. */
export function inTestOrder(
  types: readonly ItemType[],
  questions: readonly TestQuestion[],
): TestQuestion[] {
  const place = (question: TestQuestion): number => {
    const item = typeIn(types, question);
    return item ? types.indexOf(item) : types.length + MODULES.indexOf(question.module);
  };
  return questions.toSorted((left, right) => place(left) - place(right));
}
