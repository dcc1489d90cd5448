import { Cron } from "croner";

const FIELD = String.raw`(\*|\d{1,2}(-\d{1,2})?)(/[1-9]\d?)?`;
const FIVE_FIELDS = new RegExp(`^${Array(5).fill(`${FIELD}(,${FIELD})*`).join(String.raw`\s+`)}$`);

const parsed = (schedule: string, timeZone: string): Cron | null => {
  if (!FIVE_FIELDS.test(schedule.trim())) return null;
  try {
    return new Cron(schedule.trim(), { timezone: timeZone, paused: true });
  } catch {
    return null;
  }
};

/** What is wrong with a crontab line; the database refuses the same. */
export const scheduleProblem = (schedule: string | null | undefined): string | undefined =>
  schedule && !parsed(schedule, "UTC")
    ? "Five fields: minute, hour, day, month, weekday. “30 3 * * 1-5” is 3:30 from Monday to Friday."
    : undefined;

/**
 * The next times of a crontab line in a time zone, daylight saving included; none when it is malformed.
 * @param after  the first is later than this
 */
export const nextRuns = (
  schedule: string,
  timeZone: string,
  count: number,
  after = new Date(),
): Date[] => parsed(schedule, timeZone)?.nextRuns(count, after) ?? [];
