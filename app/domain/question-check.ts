import { z } from "zod";
import { MODULES } from "./item-types";
import { lintItem } from "./linting/lint-item";
import { mediaKind } from "./media-file";
import { type FormatProfile, itemOf } from "./profile/format-profile";
import { selfTest } from "./self-test";

/** The columns of a row that decide how it is scored, the key under one name: what a check is about. */
const checkedContent = z.object({
  type: z.string(),
  prompt_text: z.string().nullish(),
  transcript: z.string().nullish(),
  options: z.unknown().optional(),
  key: z.unknown().optional(),
  media_id: z.uuid().nullish(),
});

/** Body of POST /api/question-checks. */
export const checkRequest = z.object({ module: z.enum(MODULES), content: checkedContent });
export type CheckRequest = z.infer<typeof checkRequest>;

/** What POST /api/question-checks answers. `runs` is empty for what no machine scores. */
export const checkAnswer = z.object({
  passed: z.boolean(),
  findings: z.array(
    z.object({ severity: z.enum(["error", "warning"]), path: z.string(), message: z.string() }),
  ),
  runs: z.array(
    z.object({
      name: z.enum(["key", "empty", "worst", "slip"]),
      expected: z.string(),
      points: z.number(),
      max: z.number(),
      passed: z.boolean(),
    }),
  ),
});
export type CheckAnswer = z.infer<typeof checkAnswer>;

/** What is known of the item's file; null without one, or when it is archived. */
export const checkedMedia = z
  .object({ type: mediaKind, duration: z.number().nullish() })
  .nullable();
type CheckedMedia = z.infer<typeof checkedMedia>;

const UNKNOWN_TYPE: CheckAnswer = {
  passed: false,
  findings: [{ severity: "error", path: "type", message: "choose the type of the item." }],
  runs: [],
};

/**
 * The check that decides whether an item may be published: no error of the linter, and a self-test
 * with the real scorer that comes out as it must. Pure: nothing is looked up or recorded.
 */
export function checkQuestion(
  { module, content }: CheckRequest,
  media: CheckedMedia,
  profile: FormatProfile,
): CheckAnswer {
  const item = itemOf(profile, module, content.type);
  if (!item) return UNKNOWN_TYPE;
  const facts = { mediaKind: media?.type, mediaSeconds: media?.duration ?? undefined };
  const findings = lintItem(item, content, facts).map(({ severity, path, message }) => ({
    severity,
    path,
    message,
  }));
  const sound = findings.every(({ severity }) => severity === "warning");
  // A broken key makes the scorer's answers meaningless; its errors say what to do first.
  if (!sound) return { passed: false, findings, runs: [] };
  const { passed, runs } = selfTest(item, content);
  return {
    passed,
    findings,
    runs: runs.map(({ name, expected, score: { points, max }, passed: asExpected }) => ({
      name,
      expected,
      points,
      max,
      passed: asExpected,
    })),
  };
}

/** Why a check failed, each as a problem of a field: errors of the linter, else the runs that went wrong. */
export function reasonsOf({ findings, runs }: CheckAnswer): { path: string; message: string }[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return errors.map(({ path, message }) => ({ path, message }));
  return runs
    .filter(({ passed }) => !passed)
    .map(({ expected, points, max }) => ({
      path: "key",
      message: `${expected} It scored ${points} of ${max}.`,
    }));
}
