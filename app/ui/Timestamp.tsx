const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

interface TimestampProps {
  /** ISO 8601; a bare date is shown as it is, a time in the reader's own zone. */
  value: string;
}

/** A point in time in the reader's zone; the exact one on hover and for machines. */
export function Timestamp({ value }: TimestampProps) {
  const date = new Date(DATE_ONLY.test(value) ? `${value}T00:00` : value);
  if (Number.isNaN(date.getTime())) return <>{value}</>;
  return (
    <time dateTime={value} title={value} style={{ whiteSpace: "nowrap" }}>
      {(DATE_ONLY.test(value) ? day : moment).format(date)}
    </time>
  );
}
