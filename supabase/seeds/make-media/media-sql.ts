import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { imageSize } from "image-size";
import { parseFile } from "music-metadata";

export interface SampleFile {
  bucket: string;
  path: string;
  type: "audio" | "image" | "video" | "document";
  mimeType: string;
  title: string;
  /** What a person who cannot see or hear it should know. */
  altText?: string;
  transcript?: string;
}

const columns =
  "id, type, bucket, path, title, alt_text, transcript, mime_type, file_size, checksum, duration, width, height";

const header = `-- Sample media. Written by make-media/main.ts, which measured the files: do not edit by hand.

set app.reason = 'Sample data';

insert into public.media (${columns}, created_by)
select ${columns.replaceAll(/(\w+)/g, "f.$1")},
  (select u.id from public.users u where u.email = 'editor@pte.local')
from (values
`;

const footer = `
) as f (${columns})
on conflict do nothing;

reset app.reason;
`;

/** The id that sample SQL and tests can work out from bucket and path alone. */
function mediaId({ bucket, path }: SampleFile): string {
  const digest = createHash("md5").update(`${bucket}/${path}`).digest("hex");
  return `5eed0002-0000-4000-8000-${digest.slice(0, 12)}`;
}

function literal(value: string | number | undefined): string {
  if (value === undefined) return "null";
  return typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

async function durationOf(file: string, type: SampleFile["type"]): Promise<number | undefined> {
  if (type !== "audio" && type !== "video") return undefined;
  const { format } = await parseFile(file, { duration: true });
  if (format.duration === undefined) throw new Error(`${file} has no duration`);
  return Math.round(format.duration * 1000) / 1000;
}

async function mediaRow(file: SampleFile, folder: string, casts: boolean): Promise<string> {
  const location = join(folder, file.bucket, file.path);
  const bytes = await readFile(location);
  const { width, height } = file.type === "image" ? imageSize(bytes) : {};
  const checksum = createHash("sha256").update(bytes).digest("hex");
  const cast = (value: string, type: string) => (casts ? `${value}::${type}` : value);
  const described = [file.title, file.altText, file.transcript].map(literal).join(",\n   ");
  const measured = [
    literal(file.mimeType),
    literal(bytes.length),
    literal(checksum),
    cast(literal(await durationOf(location, file.type)), "numeric"),
    cast(literal(width), "int"),
    cast(literal(height), "int"),
  ].join(", ");
  const id = cast(literal(mediaId(file)), "uuid");
  const type = cast(literal(file.type), "public.media_type");
  return `  (${id}, ${type}, ${literal(file.bucket)}, ${literal(file.path)},\n   ${described},\n   ${measured})`;
}

/** The seed file for these files, measured where they lie: `<folder>/<bucket>/<path>`. */
export async function mediaSql(files: SampleFile[], folder: string): Promise<string> {
  const rows: string[] = [];
  for (const file of files) rows.push(await mediaRow(file, folder, rows.length === 0));
  return header + rows.join(",\n") + footer;
}
