import { readFile } from "node:fs/promises";
import { UnusableFileError } from "~/platform/media/probe-file.server";
import { serviceClient } from "~/platform/supabase/service-client.server";
import type { StoreFile } from "./find-file.server";

/** Puts a fetched file into a bucket; what is there already under its checksum is the same file. */
export const storeFile: StoreFile = async (bucket, path, file, mimeType) => {
  const body = new Blob([await readFile(file)], { type: mimeType });
  const store = serviceClient(`sync media ${path}`).storage.from(bucket);
  const { error } = await store.upload(path, body, { contentType: mimeType, upsert: true });
  if (error) throw new UnusableFileError(`It could not be stored: ${error.message}`);
};
