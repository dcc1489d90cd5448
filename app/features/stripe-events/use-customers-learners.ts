import { useGetList } from "react-admin";
import { z } from "zod";

const row = z.object({ user_id: z.uuid(), stripe_customer_id: z.string() });

const EVERY_MS = 5_000;

/** Which learner each of these Stripe customers is: ids of users by customer. */
export function useCustomersLearners(customers: readonly string[]): Map<string, string> {
  const ids = [...new Set(customers)].sort();
  const { data } = useGetList(
    "user_subscriptions",
    {
      filter: { "stripe_customer_id@in": `(${ids.join(",")})` },
      pagination: { page: 1, perPage: Math.max(ids.length, 1) },
      sort: { field: "id", order: "ASC" },
    },
    {
      enabled: ids.length > 0,
      // A customer becomes known when the first of its events is processed.
      refetchInterval: ({ state }) => (state.data?.data.length ?? 0) < ids.length && EVERY_MS,
    },
  );
  const rows = row.array().safeParse(data).data ?? [];
  return new Map(rows.map(({ stripe_customer_id, user_id }) => [stripe_customer_id, user_id]));
}
