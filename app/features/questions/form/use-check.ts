import { useDeferredValue, useMemo } from "react";
import { useGetOne, useResourceContext } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { z } from "zod";
import { type Finding, lintItem } from "~/domain/linting/lint-item";
import { mediaKind } from "~/domain/media-file";
import { itemOf } from "~/domain/profile/format-profile";
import { type QuestionContent, questionProblems } from "~/domain/question-problems";
import { type SelfTest, selfTest } from "~/domain/self-test";
import { useFormatProfile } from "~/ui/profile/use-format-profile";
import { bankOf } from "../banks";

const media = z.object({
  type: mediaKind,
  duration: z.number().nullish(),
  archived_at: z.string().nullish(),
});
const content = z.object({
  type: z.unknown(),
  prompt_text: z.string().nullish(),
  transcript: z.string().nullish(),
  options: z.unknown().optional(),
  key: z.unknown().optional(),
  archived_at: z.string().nullish(),
  media_id: z.string().nullish().catch(null),
});

interface Check {
  errors: Finding[];
  warnings: Finding[];
  /** Null while errors stand: a broken key makes its scores meaningless. */
  test: SelfTest | null;
  /** Carries out a finding's one-click fix on the form. */
  fix(finding: Finding): void;
}

/** The file the form names; undefined kind for none, an archived one, or while it is looked up. */
function useMediaFacts(id: string | null | undefined) {
  const chosen = useGetOne("media", { id: id ?? "" }, { enabled: Boolean(id) });
  const file = media.safeParse(chosen.data).data;
  const usable = file && !file.archived_at ? file : undefined;
  return {
    mediaKind: usable?.type,
    mediaSeconds: usable?.duration ?? undefined,
    isPending: Boolean(id) && chosen.isPending,
  };
}

/** What the server would say about publishing the question as it stands in the form; follows every keystroke. */
export function useCheck(): Check {
  const { module } = bankOf(useResourceContext());
  const { getValues, setValue } = useFormContext();
  const profile = useFormatProfile();
  // A keystroke never waits for the check.
  const values: unknown = useDeferredValue(useWatch());
  const { media_id, ...question } = content.parse(values);
  const { isPending, mediaKind: kind, mediaSeconds } = useMediaFacts(media_id);
  const item = itemOf(profile, module, question.type);

  const text = JSON.stringify(question);
  const { findings, test } = useMemo(() => {
    const now: QuestionContent = JSON.parse(text);
    const found: Finding[] = item
      ? lintItem(item, now, { mediaKind: kind, mediaSeconds })
      : questionProblems(module, now).map((problem) => ({ severity: "error", ...problem }));
    // While the file is looked up nothing can be said about it.
    const known = isPending ? found.filter(({ path }) => path !== "media_id") : found;
    const isSound = item && known.every(({ severity }) => severity === "warning");
    return { findings: known, test: isSound ? selfTest(item, now) : null };
  }, [text, item, module, kind, mediaSeconds, isPending]);

  return {
    errors: findings.filter(({ severity }) => severity === "error"),
    warnings: findings.filter(({ severity }) => severity === "warning"),
    test,
    fix({ fix }) {
      const before = content.parse(getValues());
      const after = fix?.apply(before) ?? before;
      for (const field of ["prompt_text", "transcript", "options", "key"] as const)
        if (after[field] !== before[field]) setValue(field, after[field], { shouldDirty: true });
    },
  };
}
