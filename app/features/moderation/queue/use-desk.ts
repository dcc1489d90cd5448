import { useGetIdentity, useNotify } from "react-admin";
import { useShortcut } from "~/ui/shortcuts/use-shortcut";
import type { Outcome } from "./QueueItem";
import { filterArguments, type useQueueAddress } from "./queue-filter";
import { useCaseSteps } from "./use-case-steps";
import { useQueue } from "./use-queue";
import { useSession } from "./use-session";
import { useAskAgain, useWatch } from "./use-watch";

/** The queue, the chosen case, and the keys that move between cases: j, k, n and u. */
export function useDesk(address: ReturnType<typeof useQueueAddress>) {
  const { filter, chosen: asked, choose } = address;
  const { query, rows, first } = useQueue(filter);
  const { counts, changes } = useWatch(filter, first?.as_of);
  const session = useSession();
  const steps = useCaseSteps();
  const askAgain = useAskAgain();
  const notify = useNotify();
  const { data: identity } = useGetIdentity();

  const isGone = (id: string) =>
    filter.state !== "decided" && changes?.isWhole === true && !changes.now.has(id);
  const outcomeOf = (id: string): Outcome | undefined =>
    session.outcomes.get(id) ?? (isGone(id) ? { by: "others" } : undefined);
  const current = rows.map((row) => changes?.now.get(row.id) ?? row);
  const chosen = asked ?? rows[0]?.id;
  const place = current.findIndex(({ id }) => id === chosen);

  const move = (by: 1 | -1) => {
    const target = current[place + by];
    if (target) choose(target.id);
    else if (by === 1 && query.hasNextPage) void query.fetchNextPage();
  };
  const onDone = (caseId: string, outcome: Outcome) => {
    session.note(caseId, outcome);
    askAgain();
    const after = [...current.slice(place + 1), ...current.slice(0, Math.max(place, 0))];
    const next = after.find(({ id }) => id !== caseId && !outcomeOf(id));
    if (next) choose(next.id);
    else if (query.hasNextPage) void query.fetchNextPage();
  };
  const undoLatest = () => {
    const { latest } = session;
    if (!latest) return void notify("Nothing was decided on this page yet.", { type: "info" });
    steps.undo.mutate(latest.decisionId, {
      onSuccess: ({ results, skips }) => {
        const [problem] = skips;
        if (problem) return void notify(problem.problem, { type: "warning" });
        session.takenBack(latest);
        choose(latest.caseId);
        notify(
          results[0]?.content === "changed_since"
            ? "The decision is undone. Somebody changed the text since: it stays as it is."
            : "The decision is undone, and the case waits again.",
          { type: "success" },
        );
      },
    });
  };
  useShortcut("j", () => move(1), { outsideFields: true });
  useShortcut("k", () => move(-1), { outsideFields: true });
  useShortcut("u", undoLatest, { outsideFields: true, enabled: !steps.undo.isPending });
  const takeNext = () =>
    steps.next.mutate(filterArguments(filter, Date.now()), {
      onSuccess: ({ case_id }) => {
        if (case_id) choose(case_id);
        else notify("No free case waits under these filters.", { type: "info" });
      },
    });
  useShortcut("n", takeNext, { outsideFields: true, enabled: !steps.next.isPending });

  return {
    query,
    rows: current,
    first,
    counts,
    chosen,
    outcomeOf,
    me: identity?.id === undefined ? undefined : String(identity.id),
    came: changes?.came ?? 0,
    showNew: () => void query.refetch(),
    onDone,
    undoLatest,
    takeNext,
    canUndo: session.latest !== undefined,
    isUndoing: steps.undo.isPending,
    isTaking: steps.next.isPending,
  };
}
