import { z } from "zod";
import { formatBytes, formatDuration, formatName } from "~/domain/media-file";
import { type LedgerFile, OUTCOME_NAMES, OUTCOMES } from "./job";

const stats = z.record(z.string(), z.unknown());

/** "2 created, 1 rejected" of the counts of a job; empty for one that has none. */
export function countsInWords(counts: unknown): string {
  const known = stats.safeParse(counts).data ?? {};
  return OUTCOMES.filter((name) => Number(known[name]) > 0)
    .map(
      (name) => `${Number(known[name]).toLocaleString("en")} ${OUTCOME_NAMES[name].toLowerCase()}`,
    )
    .join(", ");
}

/** "1 question", "2,000 questions". */
export const questionsInWords = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "question" : "questions"}`;

/** "PNG, 1280 × 800, 96 kB" of a file of the ledger. */
export const fileInWords = ({
  mime_type,
  file_size,
  duration,
  width,
  height,
}: LedgerFile): string =>
  [
    formatName(mime_type),
    ...(width && height ? [`${width} × ${height}`] : []),
    ...(duration ? [formatDuration(duration)] : []),
    formatBytes(file_size),
  ].join(", ");
