import { useGetList } from "react-admin";
import { subscriptionRecord } from "./subscription";

/** The one subscription of a person; null where there is none. */
export function useSubscriptionOf(userId: string) {
  const query = useGetList("user_subscriptions", {
    filter: { user_id: userId },
    pagination: { page: 1, perPage: 1 },
  });
  const data = query.data && (subscriptionRecord.array().parse(query.data)[0] ?? null);
  return { ...query, data };
}
