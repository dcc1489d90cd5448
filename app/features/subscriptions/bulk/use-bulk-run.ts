import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useRefresh } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { ApiError } from "~/platform/supabase/errors";
import { messageOf } from "~/ui/message-of";
import { stripeAnswer } from "../stripe/action-request";
import { type BulkResult, type BulkStep, bulkStep } from "./bulk";

/** Rows of one request to the database: short enough to end well within its time. */
const CHUNK = 50;

interface BulkRun {
  /** One request of the database for these rows, or for all where there is only one. */
  request: (part: readonly string[]) => { rpc: string; args: Record<string, unknown> };
  userIds: readonly string[];
  /** What is posted to Stripe's route for a row. */
  ofStripe: (step: BulkStep) => { route: string; body: Record<string, unknown> };
  nameOf: (userId: string) => string;
}

/** Too many requests, a lost session or a lost network: the rest would fail as well, and may be tried again. */
const stops = (error: unknown) =>
  error instanceof ApiError && [0, 401, 403, 429].includes(error.status);

/**
 * Works through many rows and says of each how it went. Pressed again after it stopped, it goes on: every
 * row has a key of its own, so that none happens twice.
 */
export function useBulkRun() {
  const provider = useDataProvider<ConsoleDataProvider>();
  const refresh = useRefresh();
  const [progress, setProgress] = useState(0);
  const run = useMutation({
    mutationFn: async ({ request, userIds, ofStripe, nameOf }: BulkRun): Promise<BulkResult[]> => {
      const results: BulkResult[] = [];
      const keep = (step: BulkStep, outcome: BulkResult["outcome"], problem: string | null) => {
        const name = step.name ?? nameOf(step.user_id);
        results.push({ userId: step.user_id, name, outcome, problem });
        setProgress(results.length);
      };
      const askStripe = async (step: BulkStep) => {
        const { route, body } = ofStripe(step);
        try {
          const { status } = stripeAnswer.parse(await provider.post(route, body));
          keep(step, status, null);
        } catch (error) {
          if (stops(error)) throw error;
          keep(step, "refused", messageOf(error));
        }
      };
      setProgress(0);
      for (let from = 0; from < userIds.length; from += CHUNK) {
        const { rpc, args } = request(userIds.slice(from, from + CHUNK));
        const steps = bulkStep.parse(await provider.rpc(rpc, args));
        for (const step of steps) {
          if (step.outcome === "stripe") await askStripe(step);
          else keep(step, step.outcome, step.problem);
        }
      }
      return results;
    },
    onSettled: refresh,
  });
  return { ...run, progress };
}
