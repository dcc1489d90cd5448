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
 * Who is asking, as far as it can be known: the address that the nearest proxy saw. Without a proxy
 * all callers are one.
 */
export const callerOf = (request: Request): string =>
  request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "direct";
