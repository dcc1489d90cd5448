import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useNotify, useRefresh } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { ApiError } from "~/platform/supabase/errors";
import { stripeAnswer } from "../stripe/action-request";

/** What a press of a button does, through Stripe or by hand. */
export interface Press {
  name: string;
  /** A route of our server that asks Stripe, or a function of the database. */
  via: { route: string } | { rpc: string };
  body: Record<string, unknown>;
}

/** Stripe gave its answer and keeps giving it to this key; whatever is tried next is something else. */
const isFinal = (error: unknown) =>
  error instanceof ApiError && [402, 409, 422].includes(error.status);

/**
 * Does an action, or takes one back, once.
 * @param onDone  called when it is done, or under way at Stripe
 */
export function useAct(onDone: () => void) {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({ via, body }: Press) => {
      const sent = { ...body, idempotency_key: key };
      if ("route" in via) return stripeAnswer.parse(await provider.post(via.route, sent)).status;
      await provider.rpc(via.rpc, sent);
      return "done";
    },
    onSuccess: (status, { name }) => {
      if (status === "done") notify(`${name}: done.`, { type: "success" });
      else
        notify(`${name}: Stripe has it. This page follows within minutes.`, {
          type: "info",
          autoHideDuration: 10_000,
        });
      refresh();
      onDone();
    },
    onError: (error) => {
      if (isFinal(error)) setKey(crypto.randomUUID());
    },
  });
}
