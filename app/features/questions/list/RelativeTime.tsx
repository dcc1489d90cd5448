import { exactTime } from "~/ui/exact-time";

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "3 days ago"; a clock that runs ahead a little is now. */
export function timeAgo(value: Date, now: Date): string {
  const seconds = (now.getTime() - value.getTime()) / 1000;
  const step = STEPS.find(([, size]) => seconds >= size);
  return step ? relative.format(-Math.floor(seconds / step[1]), step[0]) : "just now";
}

/** How long ago, with the exact time on hover. @param value ISO 8601 */
export function RelativeTime({ value }: { value: string }) {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return <>{value}</>;
  return (
    <time dateTime={value} title={exactTime(date)} style={{ whiteSpace: "nowrap" }}>
      {timeAgo(date, new Date())}
    </time>
  );
}
