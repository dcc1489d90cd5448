import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { lessonItem } from "~/ui/lesson-items/lesson-item";
import type { Audience } from "../access/lesson-access";

/** The saved lesson's items as this audience is handed them: no key, nothing where it stays closed. */
export function useLessonPreview(lessonId: string, audience: Audience) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["lesson-preview", lessonId, audience],
    staleTime: 0,
    queryFn: async () =>
      lessonItem
        .array()
        .parse(await provider.rpc("lesson_preview", { lesson_id: lessonId, audience })),
  });
}
