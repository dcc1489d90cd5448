import { openAsBlob } from "node:fs";
import type { SupabaseClient } from "@supabase/supabase-js";
import { isObjectPath, objectPath } from "./object-path";
import { serviceClient } from "./service-client.server";

/** Files of Supabase Storage, as a job reads and writes them. */
export interface FileStore {
  /** @returns null where the file is not there (any more) */
  read(bucket: string, path: string): Promise<Uint8Array | null>;
  /** Stores a file of this machine, over an older one of that path. @param type  its MIME type */
  write(bucket: string, path: string, localFile: string, type: string): Promise<void>;
  /** What is gone already is no error. */
  remove(bucket: string, paths: string[]): Promise<void>;
}

const GONE = new Set([400, 404]);

/** Storage under the service key. @param requestId  what the database records as the cause */
export const supabaseFileStore = (requestId: string): FileStore =>
  fileStoreOf(serviceClient(requestId));

/** Storage as this client may use it. */
export function fileStoreOf({ storage }: Pick<SupabaseClient, "storage">): FileStore {
  return {
    async read(bucket, path) {
      // Whoever uploads names the file, also as no file of the bucket can be asked for.
      if (!isObjectPath(path)) return null;
      const { data, error } = await storage.from(bucket).download(path);
      if (!error) return new Uint8Array(await data.arrayBuffer());
      // Storage answers 400 for a missing file, with 404 in the body.
      const status = "status" in error ? Number(error.status) : Number.NaN;
      if (GONE.has(status)) return null;
      throw error;
    },
    async write(bucket, path, localFile, type) {
      const file = await openAsBlob(localFile, { type });
      const { error } = await storage.from(bucket).upload(objectPath(path), file, {
        upsert: true,
        contentType: type,
      });
      if (error) throw error;
    },
    async remove(bucket, paths) {
      const { error } = await storage.from(bucket).remove(paths);
      if (error) throw error;
    },
  };
}
