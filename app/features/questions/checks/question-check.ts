import { z } from "zod";
import { MODULES } from "~/domain/item-types";
import { mediaKind } from "~/domain/media-file";
import { type Problem, questionProblems } from "~/domain/question-problems";

/** The columns of a row that decide how it is scored, the key under one name: what a check is about. */
export const checkedContent = z.object({
  type: z.string(),
  prompt_text: z.string().nullish(),
  transcript: z.string().nullish(),
  options: z.unknown(),
  key: z.unknown(),
  media_id: z.uuid().nullish(),
});
export type CheckedContent = z.infer<typeof checkedContent>;

/** Body of POST /api/question-checks. */
export const checkRequest = z.object({ module: z.enum(MODULES), content: checkedContent });
export type CheckRequest = z.infer<typeof checkRequest>;

/** What POST /api/question-checks answers. */
export const checkAnswer = z.object({
  passed: z.boolean(),
  findings: z.array(
    z.object({ severity: z.enum(["error", "warning"]), path: z.string(), message: z.string() }),
  ),
});
export type CheckAnswer = z.infer<typeof checkAnswer>;

/** What is known of the item's file; null without one, or when it is archived. */
export const checkedMedia = z.object({ type: mediaKind, duration: z.number().nullish() });
type CheckedMedia = z.infer<typeof checkedMedia>;

const asError = ({ path, message }: Problem) => ({ severity: "error" as const, path, message });

/** Runs the check that decides whether an item may be published. Pure: no lookups, nothing recorded. */
export function checkQuestion(
  { module, content }: CheckRequest,
  media: CheckedMedia | null,
): CheckAnswer {
  const findings = questionProblems(module, content, media?.type).map(asError);
  return { passed: findings.length === 0, findings };
}
