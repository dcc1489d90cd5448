import { lazy, Suspense, useCallback, useRef, useState } from "react";
import {
  type CreateParams,
  type UpdateParams,
  useRegisterMutationMiddleware,
  useResourceContext,
} from "react-admin";
import { z } from "zod";
import { bankOf } from "../banks";
import { comparedContent, NEARLY_THE_SAME, type SimilarQuestion } from "./similar-question";
import { useFindSimilar } from "./use-similar-questions";

const NearDuplicateDialog = lazy(() => import("./NearDuplicateDialog"));

const typed = z.object({ type: z.string().catch(""), source_id: z.string().nullish() });
const stored = z.object({ id: z.unknown(), previousData: z.unknown() });

interface Asked {
  other: SimilarQuestion;
  text: string;
  decide: (save: boolean) => void;
}

type Params = CreateParams | UpdateParams;
type Save = (resource: string, params: Params) => Promise<unknown>;

/**
 * Asks before a question is saved that is nearly the same as another one. It never blocks: when the
 * banks cannot be searched the question is saved, and so it is when the person wants it.
 */
export function SimilarGuard() {
  const { module } = bankOf(useResourceContext());
  const find = useFindSimilar();
  const [asked, setAsked] = useState<Asked | null>(null);
  const accepted = useRef(new Set<string>());

  const middleware = useCallback(
    async (resource: string, params: Params, next: Save) => {
      const compared = comparedContent(params.data);
      const before = stored.safeParse(params).data;
      const isUnchanged =
        before?.previousData !== undefined &&
        JSON.stringify(comparedContent(before.previousData)) === JSON.stringify(compared);
      if (isUnchanged) return next(resource, params);
      const { type, source_id } = typed.parse({ ...params.data });
      const exclude_id = typeof before?.id === "string" ? before.id : null;
      const [other] = await find({ module, type, ...compared, exclude_id }, 1).catch(() => []);
      const isNew =
        other &&
        other.similarity > NEARLY_THE_SAME &&
        !accepted.current.has(other.id) &&
        !(source_id && other.source_id === source_id);
      if (isNew) {
        const save = await new Promise<boolean>((decide) =>
          setAsked({ other, text: compared.text || compared.title, decide }),
        );
        setAsked(null);
        if (!save) throw new Error("Not saved: the question is nearly the same as another one.");
        accepted.current.add(other.id);
      }
      return next(resource, params);
    },
    [find, module],
  );
  useRegisterMutationMiddleware<Save>(middleware);

  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      <NearDuplicateDialog {...asked} />
    </Suspense>
  );
}
