import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import { MODULES } from "~/domain/item-types";
import { membershipStatus, membershipTier } from "~/domain/membership";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { lessonItem } from "~/ui/lesson-items/lesson-item";

/** A row of learner_views. Times are ISO 8601. */
export const learnerView = z.object({
  id: z.uuid(),
  staff_id: z.uuid().nullable(),
  learner_id: z.uuid(),
  reason: z.string(),
  started_at: z.string(),
  ends_at: z.string(),
  ended_at: z.string().nullable(),
});
export type LearnerView = z.infer<typeof learnerView>;

const openLesson = z.object({
  id: z.uuid(),
  title: z.string(),
  module: z.enum(MODULES),
  is_free: z.boolean(),
  estimated_minutes: z.number(),
  question_count: z.number(),
  /** 0-100; null before the lesson was begun. */
  completion_percentage: z.number().nullable(),
  best_score: z.number().nullable(),
});
export type OpenLesson = z.infer<typeof openLesson>;

const content = z.object({
  /** The tier in force; null when none is. */
  tier: membershipTier.nullable(),
  subscription: z
    .object({
      tier: membershipTier,
      status: membershipStatus,
      trial_ends_at: z.string().nullable(),
      end_date: z.string().nullable(),
      cancel_at: z.string().nullable(),
    })
    .nullable(),
  lessons: openLesson.array(),
});
export type LearnerViewContent = z.infer<typeof content>;

/** Whether anything is still shown in it. */
export const isOpen = ({ ended_at, ends_at }: LearnerView, now: Date): boolean =>
  !ended_at && new Date(ends_at) > now;

/** What the learner of the view has. Errors once the view has ended. */
export function useLearnerViewContent(viewId: string, enabled: boolean) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["learner-view", viewId],
    enabled,
    queryFn: async () =>
      content.parse(await provider.rpc("learner_view", { learner_view_id: viewId })),
  });
}

/** The items of a lesson as the learner of the view is handed them. */
export function useLearnerViewItems(viewId: string, lessonId: string) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ["learner-view", viewId, lessonId],
    queryFn: async () => {
      const args = { learner_view_id: viewId, lesson_id: lessonId };
      return lessonItem.array().parse(await provider.rpc("learner_view_items", args));
    },
  });
}
