import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { Timestamp } from "~/ui/Timestamp";
import { WorkCard } from "./WorkCard";

const SHOWN = 8;
const waiting = z.array(
  z.object({ resource: z.string(), id: z.uuid(), title: z.string(), updated_at: z.string() }),
);

/** What colleagues asked this person to review, the longest waiting first. */
export function MyReviews() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ["my_reviews"],
    queryFn: async () => waiting.parse(await provider.rpc("my_reviews", {})),
  });
  return (
    <WorkCard
      title="Waiting for my review"
      nothing="Nobody waits for your review."
      error={error}
      onRetry={() => void refetch()}
      items={data?.slice(0, SHOWN).map(({ resource, id, title, updated_at }) => ({
        key: id,
        to: `/admin/${resource}/${id}`,
        title,
        note: <Timestamp value={updated_at} />,
      }))}
    />
  );
}
