const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "long" });

/** A point in time to the second, with the name of the reader's zone: for what stands on hover. */
export const exactTime = (date: Date): string => exact.format(date);
