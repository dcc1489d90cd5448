import type { LoaderFunctionArgs } from "@remix-run/node";
import { readServerEnv } from "./env.server";

interface RateLimit {
  /** Requests of one caller in a window. */
  limit: number;
  windowMs: number;
  now?: () => number;
}

/** Callers remembered at most; beyond it the ones whose window is over are forgotten. */
const REMEMBERED = 10_000;

/**
 * Counts requests by caller in this process: enough against a script gone wild, no accounting.
 * @returns whether the caller may go on
 */
export function rateLimiter({ limit, windowMs, now = Date.now }: RateLimit) {
  const windows = new Map<string, { count: number; until: number }>();
  return (caller: string): boolean => {
    const time = now();
    if (windows.size > REMEMBERED)
      for (const [key, { until }] of windows) if (until <= time) windows.delete(key);
    const known = windows.get(caller);
    const window = known && known.until > time ? known : { count: 0, until: time + windowMs };
    window.count += 1;
    windows.set(caller, window);
    return window.count <= limit;
  };
}

/**
 * Who is asking, by address. The header is what a caller says unless a proxy of ours wrote it, so it
 * counts behind one only; else the connection itself does.
 * @param context  as app/server.ts gives it to routes; without an address all callers are one
 */
export function callerOf(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  behindProxy = readServerEnv().BEHIND_PROXY,
): string {
  const seen = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  if (behindProxy && seen) return seen;
  return typeof context.clientAddress === "string" ? context.clientAddress : "unknown";
}
