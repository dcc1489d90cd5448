import { useEffect, useRef } from "react";
import { useGetIdentity, useNotify } from "react-admin";
import { useShortcut } from "~/ui/shortcuts/use-shortcut";
import type { Outcome } from "./QueueItem";
import { filterArguments, type useQueueAddress } from "./queue-filter";
import { useCaseSteps } from "./use-case-steps";
import { useChoice } from "./use-choice";
import { useKeyAhead } from "./use-key-ahead";
import { useLookAhead } from "./use-look-ahead";
import { useQueue } from "./use-queue";
import { useSession } from "./use-session";
import { useAskAgain, useWatch } from "./use-watch";

/** So many rows before the end of what was read, the next ones are asked for. */
const NEAR_END = 5;

/** The queue, the chosen case, and the keys that move between cases: j, k, n and u. */
export function useDesk(address: ReturnType<typeof useQueueAddress>) {
  const { filter } = address;
  const { chosen: asked, choose } = useChoice(address);
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
  const ahead = useKeyAhead(chosen);
  /** The first that nothing became of yet: after the place, then from the top. */
  const nextAfter = (caseId: string) =>
    [...current.slice(place + 1), ...current.slice(0, Math.max(place, 0))].find(
      ({ id }) => id !== caseId && !outcomeOf(id),
    );
  useLookAhead(chosen && nextAfter(chosen)?.id);
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  const isNearEnd = place >= current.length - NEAR_END;
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [isNearEnd, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);

  const move = (by: 1 | -1) => {
    const target = current[place + by];
    if (target) choose(target.id);
  };
  const onDone = (caseId: string, outcome: Outcome) => {
    session.note(caseId, outcome);
    askAgain();
    const next = nextAfter(caseId);
    if (next) choose(next.id);
  };
  const undoLatest = async () => {
    const latest = session.takeLatest();
    if (!latest) return notify("Nothing was decided on this page yet.", { type: "info" });
    const answer = await steps.undo.mutateAsync(latest.decisionId).catch(() => null);
    if (!answer) return session.putBack(latest);
    const [problem] = answer.skips;
    if (problem) return notify(problem.problem, { type: "warning" });
    session.forget(latest.caseId);
    choose(latest.caseId);
    notify(
      answer.results[0]?.content === "changed_since"
        ? "The decision is undone. Somebody changed the text since: it stays as it is."
        : "The decision is undone, and the case waits again.",
      { type: "success" },
    );
  };
  useShortcut("j", () => move(1), { outsideFields: true });
  useShortcut("k", () => move(-1), { outsideFields: true });
  useShortcut("u", () => void undoLatest(), { outsideFields: true });
  const isTaking = useRef(false);
  const takeNext = async () => {
    // Pressed twice it takes one case, not two of which one is kept from everybody.
    if (isTaking.current) return;
    isTaking.current = true;
    const answer = await steps.next
      .mutateAsync(filterArguments(filter, Date.now()))
      .catch(() => null);
    isTaking.current = false;
    if (answer?.case_id) choose(answer.case_id);
    else if (answer) notify("No free case waits under these filters.", { type: "info" });
  };
  useShortcut("n", () => void takeNext(), { outsideFields: true });

  return {
    query,
    rows: current,
    first,
    counts,
    chosen,
    choose,
    ahead,
    outcomeOf,
    me: identity?.id === undefined ? undefined : String(identity.id),
    came: changes?.came ?? 0,
    showNew: () => void query.refetch(),
    onDone,
    undoLatest: () => void undoLatest(),
    takeNext: () => void takeNext(),
    canUndo: session.canTakeBack,
    isUndoing: steps.undo.isPending,
    isTaking: steps.next.isPending,
  };
}
