import { useGetOne, useResourceContext } from "react-admin";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { mediaKind } from "~/domain/media-file";
import { type Problem, questionProblems } from "~/domain/question-problems";
import { bankOf } from "../banks";

const media = z.object({ type: mediaKind, archived_at: z.string().nullish() });
const content = z.object({
  type: z.unknown(),
  prompt_text: z.string().nullish(),
  transcript: z.string().nullish(),
  options: z.unknown(),
  key: z.unknown(),
  archived_at: z.string().nullish(),
  media_id: z.string().nullish().catch(null),
});

/** What keeps the question as it stands in the form from being active; follows every keystroke. */
export function useProblems(): Problem[] {
  const { module } = bankOf(useResourceContext());
  const { media_id, ...question } = content.parse(useWatch());
  const chosen = useGetOne("media", { id: media_id ?? "" }, { enabled: Boolean(media_id) });
  const file = media.safeParse(chosen.data).data;
  const kind = file && !file.archived_at ? file.type : undefined;
  const problems = questionProblems(module, question, kind);
  // While the file is looked up nothing can be said about it.
  return media_id && chosen.isPending
    ? problems.filter(({ path }) => path !== "media_id")
    : problems;
}
