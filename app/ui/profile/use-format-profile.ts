import { useMemo } from "react";
import { useGetList } from "react-admin";
import { z } from "zod";
import { type FormatProfile, profileInForce, profileRow } from "~/domain/profile/format-profile";

const rows = z.array(profileRow);
const FRESH_MS = 5 * 60_000;

/** Today in UTC, the zone in which profiles take effect. @returns YYYY-MM-DD */
const todayUtc = (now = new Date()): string => now.toISOString().slice(0, 10);

/**
 * The format profile in force: every limit, time and count a screen shows comes from it. The built-in
 * one while it loads, and where the table cannot be read.
 */
export function useFormatProfile(): FormatProfile {
  const day = todayUtc();
  const { data } = useGetList(
    "format_profiles",
    {
      filter: { "effective_from@lte": day },
      sort: { field: "effective_from", order: "DESC" },
      pagination: { page: 1, perPage: 1 },
    },
    { staleTime: FRESH_MS, retry: false },
  );
  return useMemo(() => profileInForce(rows.safeParse(data).data ?? [], day), [data, day]);
}
