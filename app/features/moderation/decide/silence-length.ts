/** How long a silence may last, in days. */
export const SILENCE_DAYS = [1, 3, 7, 14, 30, 90] as const;

const DAY = 86_400_000;

/** The moment that many days after `now` (epoch milliseconds), as ISO 8601. */
export const silenceEnd = (days: number, now: number): string =>
  new Date(now + days * DAY).toISOString();

const moment = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "UTC",
});

/** "5 December 2026 at 10:00 (UTC)", as the author is told. */
export const inWords = (iso: string): string => `${moment.format(new Date(iso))} (UTC)`;
