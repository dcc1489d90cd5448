import type pg from "pg";
import type { LegacyRow } from "../legacy-row.ts";
import { stableId } from "../stable-id.ts";
import type { Insert } from "../table.ts";

export type FileKind = "audio" | "image" | "video";

/** A file of the library that a legacy address stands for. */
export interface LinkedFile {
  id: string;
  kind: FileKind;
  inserts: Insert[];
}

const EXTENSIONS: readonly [FileKind, RegExp][] = [
  ["video", /\.(mp4|m4v|webm|mov)$/i],
  ["image", /\.(png|jpe?g|gif|webp|svg|avif)$/i],
  ["audio", /\.(mp3|m4a|wav|ogg|aac|opus)$/i],
];

const pathOf = (url: string): string => url.replace(/[?#].*$/, "");

/** The name of a file as its address tells it. */
export function titleOfUrl(url: string, fallback: string): string {
  const name = pathOf(url).split("/").at(-1)?.trim() ?? "";
  try {
    return decodeURIComponent(name).trim() || fallback;
  } catch {
    return name || fallback;
  }
}

const kindOfUrl = (url: string, usual: FileKind | null): FileKind | null =>
  EXTENSIONS.find(([, extension]) => extension.test(pathOf(url)))?.[0] ?? usual;

export const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/]+/.test(url);

/** Lists an address whose file is not here. */
export function noteAddress(row: LegacyRow, field: string, how: string): void {
  row.note("review", field, `The file stays at this address. ${how}`);
}

/** How a file that the library knows comes here. */
export const COPY = "--copy-media brings it here, or upload it.";

/**
 * Turns addresses into files of the library: the legacy had only the address. The file stays where it
 * is; one address is one file.
 */
export async function linkReader(
  target: pg.ClientBase,
  rows: readonly LegacyRow[],
  fields: readonly string[],
): Promise<(row: LegacyRow, field: string, usual: FileKind | null) => LinkedFile | null> {
  const urls = rows.flatMap((row) => fields.flatMap((field) => row.text(field)?.trim() ?? []));
  const { rows: known } = await target.query<{ id: string; url: string; kind: FileKind }>(
    `select distinct on (url) id, url, type as kind from public.media
     where url = any ($1) and type in ('audio', 'image', 'video') and archived_at is null
     order by url, created_at, id`,
    [urls],
  );
  const files = new Map(known.map(({ id, url, kind }) => [url, { id, kind, inserts: [] }]));
  return (row, field, usual) => {
    const url = row.text(field)?.trim() ?? "";
    if (url === "") return null;
    if (!isWebAddress(url)) {
      row.note("review", field, "No web address: upload the file and choose it in the library.");
      return null;
    }
    noteAddress(row, field, COPY);
    const found = files.get(url);
    if (found) return found;
    const kind = kindOfUrl(url, usual);
    if (!kind) return null;
    const id = stableId(`files/${url}`);
    const values = { id, type: kind, title: titleOfUrl(url, `A ${kind}`), url };
    return { id, kind, inserts: [{ into: "public.media", first: true, values }] };
  };
}
