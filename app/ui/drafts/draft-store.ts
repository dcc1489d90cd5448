import { z } from "zod";

/** Unsaved work older than this is forgotten. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
const PREFIX = "PteConsole.draft";

const draftContent = z.object({
  /** When it was last written down. ISO 8601. */
  savedAt: z.iso.datetime(),
  /** Version of the record that the work began on; null for a new record. */
  version: z.number().nullable(),
  /** When that version was saved. ISO 8601. */
  since: z.string().nullish(),
  /** What was changed, by the form's top-level fields. */
  values: z.record(z.string(), z.unknown()),
});
export type DraftContent = z.infer<typeof draftContent>;

/** Work on one record that one tab has not saved yet. */
export interface Draft extends DraftContent {
  key: string;
}

/** Where the drafts of a record lie: those of different people, records and kinds never meet. */
export const draftPlace = (person: string, resource: string, record: string): string =>
  `${PREFIX}|${encodeURIComponent(person)}|${resource}|${encodeURIComponent(record)}|`;

/** A name for the work of one tab. */
export const newDraftKey = (place: string): string => `${place}${crypto.randomUUID()}`;

function read(storage: Storage, key: string, now: number): Draft | null {
  try {
    const content = draftContent.parse(JSON.parse(storage.getItem(key) ?? ""));
    if (now - Date.parse(content.savedAt) < KEPT_MS) return { key, ...content };
  } catch {
    // Not ours any more: written by an older version, or by hand.
  }
  storage.removeItem(key);
  return null;
}

const keysWith = (storage: Storage, prefix: string): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "").filter((key) =>
    key.startsWith(prefix),
  );

/** The drafts of a record, the newest first. Expired and unreadable ones are removed on the way. */
export function draftsAt(storage: Storage, place: string, now = Date.now()): Draft[] {
  return keysWith(storage, place)
    .flatMap((key) => read(storage, key, now) ?? [])
    .sort((left, right) => right.savedAt.localeCompare(left.savedAt));
}

/** Writes the work down. @returns false when the browser has no room for it, even without expired drafts */
export function keepDraft(storage: Storage, { key, ...content }: Draft): boolean {
  const text = JSON.stringify(content);
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    for (const other of keysWith(storage, PREFIX)) read(storage, other, Date.now());
  }
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
