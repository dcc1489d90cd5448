import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import type { Audience } from "../access/lesson-access";
import { lessonModule } from "../vocabulary";

const choice = z.object({ id: z.string(), text: z.string() });

/** What the candidate is shown of each family of items; what an item has none of is left out. */
const options = z
  .object({
    choices: choice.array().optional(),
    paragraphs: choice.array().optional(),
    bank: z.string().array().optional(),
    blanks: z.record(z.string(), z.string().array()).optional(),
  })
  .nullable()
  .catch(null);

const previewMedia = z.object({
  type: z.enum(["audio", "image", "video", "document"]),
  bucket: z.string().nullable(),
  path: z.string().nullable(),
  duration: z.number().nullable(),
  alt_text: z.string().nullable(),
});
export type PreviewMedia = z.infer<typeof previewMedia>;

const previewItem = z.object({
  position: z.number(),
  question_id: z.uuid(),
  module: lessonModule,
  type: z.string(),
  title: z.string(),
  prompt_text: z.string().nullable(),
  options,
  difficulty: z.string(),
  media: previewMedia.nullable(),
});
export type PreviewItem = z.infer<typeof previewItem>;

/** The saved lesson's items as this audience is handed them: no key, nothing where it stays closed. */
export function useLessonPreview(lessonId: string, audience: Audience) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["lesson-preview", lessonId, audience],
    staleTime: 0,
    queryFn: async () =>
      previewItem
        .array()
        .parse(await provider.rpc("lesson_preview", { lesson_id: lessonId, audience })),
  });
}
