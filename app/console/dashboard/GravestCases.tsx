import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { Timestamp } from "~/ui/Timestamp";
import { WorkCard } from "./WorkCard";

const SHOWN = 6;
const page = z.object({
  rows: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(["post", "comment"]),
      title: z.string(),
      queued_at: z.string(),
    }),
  ),
});

/** The top of the moderation queue that nobody has taken. */
export function GravestCases() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["dashboard_cases"],
    queryFn: async () =>
      page.parse(
        await provider.rpc("list_cases", {
          filters: { claim: "nobody" },
          after: null,
          limit: SHOWN,
        }),
      ).rows,
  });
  return (
    <WorkCard
      title="Cases to decide"
      nothing="No case waits."
      error={error}
      onRetry={() => void refetch()}
      all={{ to: "/admin/moderation_cases", label: "Moderation queue" }}
      items={data?.map(({ id, kind, title, queued_at }) => ({
        key: id,
        to: `/admin/moderation_cases?case=${id}`,
        title: kind === "comment" ? `Comment on ${title}` : title,
        note: <Timestamp value={queued_at} />,
      }))}
    />
  );
}
