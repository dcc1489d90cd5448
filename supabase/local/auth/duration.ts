const seconds = { ms: 0.001, s: 1, m: 60, h: 3600 } as const;

/**
 * Seconds of a duration as the Auth API writes it ("24h", "1h30m"); 0 for "none", undefined for anything
 * else.
 */
export function parseDuration(text: string): number | undefined {
  if (text === "none") return 0;
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) return undefined;
  let total = 0;
  for (const [, amount, , unit] of text.matchAll(/(\d+(\.\d+)?)(ms|s|m|h)/g)) {
    total += Number(amount) * seconds[unit as keyof typeof seconds];
  }
  return total;
}
