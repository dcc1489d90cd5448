interface ZonedTimeProps {
  /** ISO 8601. */
  value: string;
  /** IANA name of whose time it is. */
  zone: string;
}

/** A point in time as the clock of somebody else shows it; ours on hover. */
export function ZonedTime({ value, zone }: ZonedTimeProps) {
  const date = new Date(value);
  const text = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: zone,
  }).format(date);
  return (
    <time dateTime={value} title={date.toLocaleString()} style={{ whiteSpace: "nowrap" }}>
      {text}
    </time>
  );
}
