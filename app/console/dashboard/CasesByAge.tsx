import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { WorkCard } from "./WorkCard";

const LAST_DAYS = 7;
const health = z.object({
  open_by_age: z.array(z.object({ age: z.string(), count: z.number() })),
  appeals: z.object({ waiting: z.number() }),
});

/** The least hours that a case of each age has waited, as the queue filters. */
const FROM_HOURS: Record<string, string> = {
  "1 to 4 hours": "1",
  "4 to 24 hours": "4",
  "1 to 3 days": "24",
  "over 3 days": "72",
};

const queueWith = (age: string) =>
  FROM_HOURS[age] ? `/admin/moderation_cases?age=${FROM_HOURS[age]}` : "/admin/moderation_cases";

/** How long cases wait, with the appeals among them. */
export function CasesByAge() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["dashboard_health"],
    queryFn: async () => health.parse(await provider.rpc("community_health", { days: LAST_DAYS })),
  });
  const ages = data?.open_by_age.filter(({ count }) => count > 0);
  return (
    <WorkCard
      title="How long cases wait"
      nothing="No case waits."
      error={error}
      onRetry={() => void refetch()}
      all={{ to: "/admin/moderation_cases/health", label: "Community health" }}
      items={
        data &&
        ages && [
          ...ages.map(({ age, count }) => ({
            key: age,
            to: queueWith(age),
            title: age.charAt(0).toUpperCase() + age.slice(1),
            note: count.toLocaleString("en"),
          })),
          ...(data.appeals.waiting > 0
            ? [
                {
                  key: "appeals",
                  to: "/admin/moderation_cases?state=appealed",
                  title: "Appeals",
                  note: data.appeals.waiting.toLocaleString("en"),
                },
              ]
            : []),
        ]
      }
    />
  );
}
