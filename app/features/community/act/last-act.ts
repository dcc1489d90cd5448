import { useStore } from "react-admin";
import { z } from "zod";

const lastAct = z.object({
  batchId: z.string(),
  /** "2 posts hidden." */
  sentence: z.string(),
});
export type LastAct = z.infer<typeof lastAct>;

/** What this person did last here, kept across pages and reloads so that it can be taken back. */
export function useLastAct(): [LastAct | null, (act: LastAct | null) => void] {
  const [stored, store] = useStore<unknown>("community.last_act", null);
  return [lastAct.safeParse(stored).data ?? null, store];
}
