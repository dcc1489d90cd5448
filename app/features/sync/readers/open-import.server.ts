import { Readable } from "node:stream";
import { isObjectPath } from "~/platform/supabase/object-path";
import { serviceClient } from "~/platform/supabase/service-client.server";
import { SourceProblem } from "./page";

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Streams an uploaded file from the bucket of imports. @throws SourceProblem */
export async function openImport(path: string): Promise<Readable> {
  if (!isObjectPath(path)) throw new SourceProblem("This is no uploaded file. Upload it again.");
  const store = serviceClient(`import ${path}`).storage.from("imports");
  const { data, error } = await store.download(path).asStream();
  if (error || !data)
    throw new SourceProblem("The uploaded file is not in the store any more. Upload it again.");
  return Readable.from(chunksOf(data), { objectMode: false });
}
