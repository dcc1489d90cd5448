import { z } from "zod";
import { choice, labelled } from "./choices";
import { hasDuplicates, isBlank, type Problem, problemsWhere, property, textsOf } from "./json";

const ids = ["A", "B", "C", "D"];

export const paragraphShape = {
  /** As shown to the candidate. */
  options: z.object({ paragraphs: z.array(choice) }),
  /** Ids in the right order. */
  key: z.object({ order: z.array(z.string()) }),
  empty: {
    options: { paragraphs: ["C", "A", "D", "B"].map((id) => ({ id, text: "" })) },
    key: { order: ids },
  },
};

export function paragraphProblems(options: unknown, key: unknown): Problem[] {
  const { ids, texts } = labelled(property(options, "paragraphs"));
  const order = textsOf(property(key, "order"));
  const same = (left: unknown[], right: unknown[]) =>
    JSON.stringify(left) === JSON.stringify(right);
  return problemsWhere(
    [ids.length < 3, "options.paragraphs", "at least three paragraphs are needed."],
    [hasDuplicates(ids), "options.paragraphs", "two paragraphs have the same id."],
    [texts.some(isBlank), "options.paragraphs", "a paragraph has no text."],
    [
      !same([...order].sort(), [...ids].sort()),
      "key.order",
      "the right order must name each paragraph once.",
    ],
    [
      ids.length > 0 && same(order, ids),
      "options.paragraphs",
      "the paragraphs are shown in the right order already.",
    ],
  );
}
