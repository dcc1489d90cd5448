import { useMutation } from "@tanstack/react-query";
import { useDataProvider, useNotify, useRefresh } from "react-admin";
import type { ReviewRecord } from "./review-record";
import type { FunctionCaller } from "./use-colleagues";

type Step = "request_review" | "approve_review" | "send_back_review" | "schedule_publication";

const DONE: Record<Step, string> = {
  request_review: "The review is asked for.",
  approve_review: "Approved.",
  send_back_review: "Back to draft.",
  schedule_publication: "The schedule is saved.",
};

/** Takes a step of the review on the version that is shown, then reads the record anew. */
export function useReviewSteps(resource: string, { id, version }: ReviewRecord) {
  const provider = useDataProvider<FunctionCaller>();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ step, args }: { step: Step; args: Record<string, unknown> }) =>
      provider.rpc(step, { resource, record_id: id, version, ...args }),
    onSuccess: (_answer, { step }) => {
      notify(DONE[step], { type: "success" });
      refresh();
    },
    onError: (error: Error) => notify(error.message, { type: "error" }),
  });
  return {
    take: (step: Step, args: Record<string, unknown> = {}) => mutate({ step, args }),
    isPending,
  };
}
