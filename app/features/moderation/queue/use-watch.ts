import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useDataProvider } from "react-admin";
import { useSupabase } from "~/platform/supabase/context";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { type CaseCounts, caseCounts, casePage } from "../case";
import { listenToCases } from "./announcements";
import { filterArguments, type QueueFilter } from "./queue-filter";

const ASK_EVERY_MS = 15_000;
const ASK_WHEN_LIVE_MS = 120_000;
const LOOKED_AT = 100;
const WATCH = "moderation_watch";

/**
 * What happened since the list was read, without touching it: how many cases came, and how those at its
 * top stand now. Asked for from time to time, and at once where the backend announces changes.
 * @param since  `as_of` of the list; nothing is asked before there is one
 */
export function useWatch(filter: QueueFilter, since: string | undefined) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const counts = useQuery({
    queryKey: [WATCH, "counts", filter],
    queryFn: async () =>
      caseCounts.parse(
        await provider.rpc("case_counts", { filters: filterArguments(filter, Date.now()) }),
      ),
    refetchInterval: ASK_EVERY_MS,
  });
  const isLive = useAnnouncements(counts.data?.live ?? false);
  const changes = useQuery({
    queryKey: [WATCH, filter, since],
    enabled: since !== undefined,
    refetchInterval: isLive ? ASK_WHEN_LIVE_MS : ASK_EVERY_MS,
    queryFn: async () => {
      const filters = filterArguments(filter, Date.now());
      const [top, came] = await Promise.all([
        provider.rpc("list_cases", { filters, after: null, limit: LOOKED_AT }),
        provider.rpc("list_cases", {
          filters: { ...filters, queued_from: since },
          after: null,
          limit: 0,
        }),
      ]);
      const { rows, next } = casePage.parse(top);
      return {
        now: new Map(rows.map((row) => [row.id, row])),
        isWhole: next === null,
        came: casePage.parse(came).total,
      };
    },
  });
  return { counts: counts.data satisfies CaseCounts | undefined, changes: changes.data };
}

/**
 * Asks again when hosted Supabase Realtime says that a case changed.
 * @returns whether it says so at the moment; while it does not, one has to ask
 */
function useAnnouncements(isOffered: boolean): boolean {
  const { client } = useSupabase();
  const queries = useQueryClient();
  const [isLive, setIsLive] = useState(false);
  useEffect(() => {
    if (!isOffered) return;
    const onChange = () => void queries.invalidateQueries({ queryKey: [WATCH] });
    const end = listenToCases(client, {
      onChange,
      onLive: (live) => {
        setIsLive(live);
        // What happened while nobody listened.
        if (live) onChange();
      },
    });
    return () => {
      end();
      setIsLive(false);
    };
  }, [client, isOffered, queries]);
  return isLive;
}

/** For what this page did itself: how the queue stands is asked at once. */
export function useAskAgain() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: [WATCH] });
}
