import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { useDebounced } from "~/ui/use-debounced";
import { moneyAnswer } from "../stripe/money";
import { actionPreview } from "./preview";

const TYPING_MS = 250;

/** One action on one person's subscription. */
export interface AskedAction {
  userId: string;
  action: string;
  /** The same object until they change; undefined while they are not complete. */
  args: Record<string, unknown> | undefined;
}

/**
 * What the action would do, by the database; nothing is asked while the arguments are not complete. The
 * error's message is the database's sentence.
 */
export function usePreview({ userId, action, args: typed }: AskedAction) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const args = useDebounced(typed, TYPING_MS);
  const query = useQuery({
    queryKey: ["subscription-preview", userId, action, args],
    enabled: args !== undefined,
    retry: false,
    gcTime: 0,
    queryFn: async () =>
      actionPreview.parse(
        await provider.rpc("preview_subscription_action", { user_id: userId, action, args }),
      ),
  });
  /** Whether it is about what stands in the form at this moment. */
  return { ...query, isCurrent: args === typed };
}

/** What the action would cost or pay back, by Stripe's preview of the next invoice. */
export function useMoney({ userId, action, args: typed }: AskedAction) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const args = useDebounced(typed, TYPING_MS);
  return useQuery({
    queryKey: ["subscription-money", userId, action, args],
    enabled: args !== undefined,
    retry: false,
    gcTime: 0,
    queryFn: async () =>
      moneyAnswer.parse(
        await provider.post("/api/subscription-money", { user_id: userId, action, args }),
      ),
  });
}
