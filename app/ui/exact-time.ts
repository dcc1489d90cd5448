const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "long" });
const short = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** A point in time to the second, with the name of the reader's zone: for what stands on hover. */
export const exactTime = (date: Date): string => exact.format(date);

/** A point in time to the minute in the reader's zone, as lists show it. */
export const shortTime = (date: Date): string => short.format(date);
