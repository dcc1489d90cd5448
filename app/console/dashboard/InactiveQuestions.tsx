import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { WorkCard } from "./WorkCard";

const BANKS = ["speaking", "writing", "reading", "listening"] as const;
const facets = z.array(z.object({ is_active: z.boolean(), n: z.number() }));

/** How many questions of each bank no learner meets yet. Counted by the database as they change. */
export function InactiveQuestions() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["inactive-questions"],
    queryFn: () =>
      Promise.all(
        BANKS.map(async (bank) => ({
          bank,
          inactive: facets
            .parse(await provider.rpc("question_facets", { bank }))
            .filter(({ is_active }) => !is_active)
            .reduce((sum, { n }) => sum + n, 0),
        })),
      ),
  });
  return (
    <WorkCard
      title="Questions not published"
      nothing="Every question is published."
      error={error}
      onRetry={() => void refetch()}
      items={data
        ?.filter(({ inactive }) => inactive > 0)
        .map(({ bank, inactive }) => ({
          key: bank,
          to: `/admin/${bank}_questions?filter=${encodeURIComponent('{"is_active":false}')}`,
          title: `${bank.charAt(0).toUpperCase()}${bank.slice(1)}`,
          note: inactive.toLocaleString("en"),
        }))}
    />
  );
}
