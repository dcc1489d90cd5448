/** Whether a version's day has come, in UTC. @param effectiveFrom  YYYY-MM-DD */
export const isInForce = (effectiveFrom: unknown, now = new Date()): boolean =>
  typeof effectiveFrom === "string" && effectiveFrom <= now.toISOString().slice(0, 10);
