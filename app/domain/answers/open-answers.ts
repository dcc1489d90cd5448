import { z } from "zod";
import { isBlank, type Problem, problemsWhere, property, textsOf } from "./json";

/** Speech and text that people or models mark: a sample answer and what a good one mentions. */
export const openShape = {
  options: z.null(),
  key: z.object({ sampleAnswer: z.string().optional(), keyPoints: z.array(z.string()).optional() }),
  empty: { options: null, key: {} },
};

const openKey = z.strictObject(openShape.key.shape);

/** The key of speech and text without what was left empty; any other key as it is. */
export function tidyOpenKey(key: unknown): unknown {
  const { data } = openKey.safeParse(key);
  if (!data) return key;
  const keyPoints = data.keyPoints?.filter((point) => !isBlank(point)) ?? [];
  return {
    ...(!isBlank(data.sampleAnswer) && { sampleAnswer: data.sampleAnswer }),
    ...(keyPoints.length > 0 && { keyPoints }),
  };
}

/** The sentence of a dictation is its transcript; nothing else is kept. */
export const dictationShape = {
  options: z.null(),
  key: z.object({}),
  empty: { options: null, key: {} },
};

export const acceptedAnswerShape = {
  options: z.null(),
  key: z.object({ accepted: z.array(z.string()) }),
  empty: { options: null, key: { accepted: [] } },
};

export function acceptedAnswerProblems(key: unknown): Problem[] {
  const accepted = textsOf(property(key, "accepted"));
  return problemsWhere(
    [accepted.length === 0, "key.accepted", "give at least one accepted answer."],
    [accepted.some(isBlank), "key.accepted", "an accepted answer is empty."],
  );
}
