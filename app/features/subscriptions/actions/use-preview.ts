import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { access } from "../subscription";
import { type ActionName, actionArgs } from "./action-specs";

const preview = z.object({ before: access, after: access, through_stripe: z.boolean() });

/**
 * What the action would do with these arguments, by the database; nothing is asked while they are not
 * complete. The error's message is the database's sentence.
 */
export function usePreview(userId: string, action: ActionName, values: Record<string, unknown>) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data: args } = actionArgs[action].safeParse(values);
  return useQuery({
    queryKey: ["subscription-preview", userId, action, args],
    enabled: args !== undefined,
    retry: false,
    gcTime: 0,
    queryFn: async () =>
      preview.parse(
        await provider.rpc("preview_subscription_action", { user_id: userId, action, args }),
      ),
  });
}
