import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { useDebounced } from "~/ui/use-debounced";
import { moneyAnswer } from "../stripe/money";
import { actionPreview } from "./preview";

const TYPING_MS = 250;

/**
 * What is previewed: an action on one person's subscription, or the undo of one. The same object until it
 * changes; undefined while what it needs is not complete.
 */
export type AskedChange =
  | { user_id: string; action: string; args: Record<string, unknown> }
  | { action_id: string }
  | undefined;

const previewOf = (asked: Exclude<AskedChange, undefined>) =>
  "action_id" in asked ? "preview_subscription_undo" : "preview_subscription_action";

/**
 * What the change would do, by the database; nothing is asked while it is not complete. The error's message
 * is the database's sentence.
 */
export function usePreview(typed: AskedChange) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const asked = useDebounced(typed, TYPING_MS);
  const query = useQuery({
    queryKey: ["subscription-preview", asked],
    enabled: asked !== undefined,
    retry: false,
    gcTime: 0,
    queryFn: async () =>
      actionPreview.parse(asked && (await provider.rpc(previewOf(asked), { ...asked }))),
  });
  /** Whether it is about what stands in the form at this moment. */
  return { ...query, isCurrent: asked === typed };
}

/** What the change would cost or pay back, by Stripe's preview of the next invoice. */
export function useMoney(typed: AskedChange) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const asked = useDebounced(typed, TYPING_MS);
  return useQuery({
    queryKey: ["subscription-money", asked],
    enabled: asked !== undefined,
    retry: false,
    gcTime: 0,
    queryFn: async () =>
      moneyAnswer.parse(await provider.post("/api/subscription-money", { ...asked })),
  });
}
