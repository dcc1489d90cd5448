import { Readable } from "node:stream";
import type { App } from "@supabase/lite";
import { requestScope } from "../lite/request-scope.ts";
import { parseRange } from "./byte-range.ts";
import type { ObjectFiles, StoredObject } from "./object-files.ts";

type StorageAdapter = NonNullable<App["_storageAdapter"]>;
type Upload = Parameters<StorageAdapter["uploadObject"]>[3];

function metadata(object: StoredObject) {
  return {
    cacheControl: object.cacheControl,
    contentLength: object.size,
    size: object.size,
    mimetype: object.mimetype,
    lastModified: object.lastModified,
    eTag: `"${object.md5}"`,
    httpStatusCode: 200,
  };
}

function toReadable(body: Upload): Readable {
  return "getReader" in body ? Readable.from(chunksOf(body)) : Readable.from([body]);
}

async function* chunksOf(body: Extract<Upload, { getReader: unknown }>) {
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/**
 * Lets lite keep objects in files. Its own adapter ends the connection on Node 20 when it streams, and
 * forgets the content type; this one also answers byte ranges, without which browsers cannot seek in
 * audio and video.
 */
export function storageAdapter(files: ObjectFiles): StorageAdapter {
  return {
    driver: files,
    async getObject(bucket, key) {
      const object = await files.describe(bucket, key);
      const range = parseRange(requestScope.getStore()?.headers.get("range"), object.size);
      if (!range || range === "unsatisfiable") {
        const body = Readable.toWeb(files.read(bucket, key));
        return { httpStatusCode: 200, metadata: metadata(object), body };
      }
      return {
        httpStatusCode: 206,
        metadata: {
          ...metadata(object),
          contentLength: range.end - range.start + 1,
          contentRange: `bytes ${range.start}-${range.end}/${object.size}`,
        },
        body: Readable.toWeb(files.read(bucket, key, range)),
      };
    },
    async uploadObject(bucket, key, _version, body, mimetype, cacheControl) {
      const about = { mimetype, cacheControl };
      return metadata(await files.write(bucket, key, toReadable(body), about));
    },
    deleteObject: (bucket, key) => files.remove(bucket, key),
    async deleteObjects(bucket, keys) {
      await Promise.all(keys.map((key) => files.remove(bucket, key)));
    },
    async copyObject(bucket, key, _version, toBucket, toKey) {
      return metadata(await files.copy(bucket, key, toBucket, toKey));
    },
    async headObject(bucket, key) {
      return metadata(await files.describe(bucket, key));
    },
    privateAssetUrl: () =>
      Promise.reject(new Error("Images are not transformed in the embedded stack.")),
  };
}
