import { useSearchParams } from "react-router-dom";
import { z } from "zod";

/** The filters of the queue as its address has them; "" is none. */
const filterSchema = z.object({
  state: z.enum(["", "open", "appealed", "decided"]).catch(""),
  reason: z.string().catch(""),
  rule: z.union([z.uuid(), z.literal("")]).catch(""),
  forum: z.union([z.uuid(), z.literal("")]).catch(""),
  author: z.union([z.uuid(), z.literal("")]).catch(""),
  kind: z.enum(["", "post", "comment"]).catch(""),
  claim: z.enum(["", "me", "nobody", "others"]).catch(""),
  age: z.enum(["", "1", "4", "24", "72"]).catch(""),
});
export type QueueFilter = z.infer<typeof filterSchema>;

const HOUR = 3_600_000;

/** The same as list_cases takes it. @param now  epoch milliseconds that the age is counted from */
export function filterArguments(filter: QueueFilter, now: number): Record<string, unknown> {
  const { state, reason, rule, forum, author, kind, claim, age } = filter;
  return {
    ...(state && { states: [state] }),
    ...(reason && { reasons: [reason] }),
    ...(rule && { rules: [rule] }),
    ...(forum && { forum }),
    ...(author && { author }),
    ...(kind && { kind }),
    ...(claim && { claim }),
    ...(age && { queued_to: new Date(now - Number(age) * HOUR).toISOString() }),
  };
}

/** Filters and chosen case of the queue; both stand in the address, so that it can be sent to a colleague. */
export function useQueueAddress() {
  const [params, setParams] = useSearchParams();
  const change = (values: Record<string, string>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { replace: true },
    );
  const filter = filterSchema.parse(
    Object.fromEntries(
      Object.keys(filterSchema.shape).map((name) => [name, params.get(name) ?? ""]),
    ),
  );
  return {
    filter,
    chosen: params.get("case"),
    setFilter: (values: Partial<QueueFilter>) => change({ ...values, case: "" }),
    clear: () => setParams({}, { replace: true }),
    choose: (id: string) => change({ case: id }),
  };
}
