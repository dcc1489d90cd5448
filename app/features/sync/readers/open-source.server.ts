import type { Readable } from "node:stream";
import { feedConfig, postgresConfig, type SyncSource } from "../source/source";
import { readFeed } from "./feed.server";
import { type ReadPages, SourceProblem, type Waiting } from "./page";
import { readPostgres } from "./postgres.server";
import { readUpload } from "./upload.server";

/** What reading a source takes beside the source itself. */
export interface SourceAccess extends Waiting {
  secret: string | null;
  /** The uploaded file, for a source of uploads. */
  file: { path: string; name: string } | null;
  /** Opens an object of the bucket `imports`. @throws SourceProblem when it is not there */
  openImport: (path: string) => Promise<Readable>;
}

const SETTINGS =
  "The settings of the source are not complete. Open the source, correct them and save.";

/** The reader of a source, whatever its kind. @throws SourceProblem */
export function openSource(source: SyncSource, access: SourceAccess): ReadPages {
  const { secret, wait, file } = access;
  const common = { secret, wait, allowed: source.allowed_hosts };
  if (source.kind === "feed") {
    const { data: config } = feedConfig.safeParse(source.config);
    if (!config) throw new SourceProblem(SETTINGS);
    return readFeed({ ...common, config });
  }
  if (source.kind === "postgres") {
    const { data: config } = postgresConfig.safeParse(source.config);
    if (!config) throw new SourceProblem(SETTINGS);
    return readPostgres({ ...common, config });
  }
  if (!file) throw new SourceProblem("There is no file to read. Choose one.");
  return readUpload({ name: file.name, open: () => access.openImport(file.path) });
}
