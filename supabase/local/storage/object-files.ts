import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { ByteRange } from "./byte-range.ts";

const descriptionSchema = z.object({
  key: z.string(),
  mimetype: z.string(),
  cacheControl: z.string(),
  /** Hex MD5 of the content, as the hosted service uses it for the ETag. */
  md5: z.string(),
});

export type ObjectDescription = z.output<typeof descriptionSchema>;

export interface StoredObject extends ObjectDescription {
  /** Bytes. */
  size: number;
  lastModified: Date;
}

/**
 * Objects as files below one folder. A file is named by the hash of its key, since a key may be longer
 * than a file name, differ in case only, or be a "folder" of another; what must be known of it stands
 * beside it in a .json file.
 */
export class ObjectFiles {
  constructor(readonly root: string) {}

  #path(bucket: string, key: string): string {
    const name = createHash("sha256").update(key).digest("hex");
    return join(this.root, bucket, name.slice(0, 2), name);
  }

  /** @throws ENOENT when there is no such object. */
  async describe(bucket: string, key: string): Promise<StoredObject> {
    const path = this.#path(bucket, key);
    const [text, { size, mtime }] = await Promise.all([
      readFile(`${path}.json`, "utf8"),
      stat(path),
    ]);
    return { ...descriptionSchema.parse(JSON.parse(text)), size, lastModified: mtime };
  }

  read(bucket: string, key: string, range?: ByteRange): Readable {
    return createReadStream(this.#path(bucket, key), range);
  }

  /** Replaces the object only once all of it has arrived. */
  async write(
    bucket: string,
    key: string,
    content: Readable,
    about: { mimetype: string; cacheControl: string },
  ): Promise<StoredObject> {
    const path = this.#path(bucket, key);
    const arriving = `${path}.${randomUUID()}.part`;
    await mkdir(dirname(path), { recursive: true });
    const hash = createHash("md5");
    try {
      await pipeline(
        content,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk);
            yield chunk;
          }
        },
        createWriteStream(arriving),
      );
      const description = { key, ...about, md5: hash.digest("hex") };
      await writeFile(`${path}.json`, JSON.stringify(description));
      await rename(arriving, path);
    } catch (error) {
      await rm(arriving, { force: true });
      throw error;
    }
    return this.describe(bucket, key);
  }

  async copy(bucket: string, key: string, toBucket: string, toKey: string): Promise<StoredObject> {
    const { mimetype, cacheControl, md5 } = await this.describe(bucket, key);
    const target = this.#path(toBucket, toKey);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(this.#path(bucket, key), target);
    await writeFile(`${target}.json`, JSON.stringify({ key: toKey, mimetype, cacheControl, md5 }));
    return this.describe(toBucket, toKey);
  }

  async remove(bucket: string, key: string): Promise<void> {
    const path = this.#path(bucket, key);
    await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
  }

  /** Removes every object of every bucket. */
  async clear(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
    await mkdir(this.root, { recursive: true });
  }
}
