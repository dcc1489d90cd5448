import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient, type RealtimeClientOptions } from "@supabase/supabase-js";
import pg from "pg";
import ws from "ws";
import { z } from "zod";

const mediaFolder = fileURLToPath(new URL("media", import.meta.url));

const contentTypes = new Map([
  [".mp3", "audio/mpeg"],
  [".mp4", "video/mp4"],
  [".pdf", "application/pdf"],
  [".png", "image/png"],
]);

const storedSchema = z.array(z.object({ place: z.string(), size: z.coerce.number().nullable() }));

/** Uploads run a few at a time: enough to hide the round trip, little enough for a small machine. */
const parallel = 6;

interface SampleFile {
  bucket: string;
  /** Key within the bucket. */
  path: string;
  /** Absolute path of the file. */
  source: string;
  size: number;
}

/** The committed sample files: `media/<bucket>/<path>`. */
export async function listSampleFiles(): Promise<SampleFile[]> {
  const entries = await readdir(mediaFolder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (entry) => {
      const source = join(entry.parentPath, entry.name);
      const [bucket = "", ...key] = relative(mediaFolder, source).split(sep);
      return { bucket, path: key.join("/"), source, size: (await stat(source)).size };
    }),
  );
}

async function storedSizes(databaseUrl: string): Promise<Map<string, number | null>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select bucket_id || '/' || name as place, metadata ->> 'size' as size from storage.objects",
    );
    return new Map(storedSchema.parse(rows).map(({ place, size }) => [place, size]));
  } finally {
    await client.end();
  }
}

/**
 * Puts the sample media into their buckets through the Storage API. A file that is there with the same
 * size is left alone, so that a second run costs one query.
 * @returns how many files were uploaded now.
 * @throws when the API refuses a file, naming it.
 */
export async function loadSeedMedia(target: {
  apiUrl: string;
  secretKey: string;
  databaseUrl: string;
}): Promise<number> {
  const [files, stored] = await Promise.all([listSampleFiles(), storedSizes(target.databaseUrl)]);
  const missing = files.filter(
    ({ bucket, path, size }) => stored.get(`${bucket}/${path}`) !== size,
  );
  if (missing.length === 0) return 0;

  // Node 20 has no WebSocket, which the client asks for even where nothing is subscribed to.
  const { storage } = createClient(target.apiUrl, target.secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime: { transport: ws as RealtimeClientOptions["transport"] },
  });
  const waiting = missing.values();
  async function uploadNext(): Promise<void> {
    for (const { bucket, path, source } of waiting) {
      const contentType = contentTypes.get(extname(path));
      const body = await readFile(source);
      const { error } = await storage
        .from(bucket)
        .upload(path, body, { contentType, upsert: true });
      if (error)
        throw new Error(`${bucket}/${path} was refused: ${error.message}`, { cause: error });
    }
  }
  await Promise.all(Array.from({ length: parallel }, uploadNext));
  return missing.length;
}
