import { exactTime, shortTime } from "./exact-time";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

interface TimestampProps {
  /** ISO 8601; a bare date is shown as it is, a time in the reader's own zone. */
  value: string;
}

/** A point in time in the reader's zone; to the second, with the zone, on hover; exact for machines. */
export function Timestamp({ value }: TimestampProps) {
  const isDay = DATE_ONLY.test(value);
  const date = new Date(isDay ? `${value}T00:00` : value);
  if (Number.isNaN(date.getTime())) return <>{value}</>;
  return (
    <time
      dateTime={value}
      title={isDay ? undefined : exactTime(date)}
      style={{ whiteSpace: "nowrap" }}
    >
      {isDay ? day.format(date) : shortTime(date)}
    </time>
  );
}
