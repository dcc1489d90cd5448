import { z } from "zod";
import { type Difference, json, pathOf } from "./handler.ts";

const prefix = "/storage/v1";
const signedSchema = z.object({ signedUrl: z.string() });
const copiedSchema = z.object({ key: z.string() });
const uploadedSchema = z.object({ Key: z.string() });
const infoSchema = z.looseObject({
  user_metadata: z.unknown(),
  httpMetadata: z.object({
    size: z.number(),
    mimetype: z.string(),
    cacheControl: z.string(),
    eTag: z.string(),
    lastModified: z.string(),
  }),
});

interface Rule {
  method: string;
  path: RegExp;
  change: (body: unknown, bucket: string) => unknown;
}

function relative(url: string): string {
  return url.startsWith(prefix) ? url.slice(prefix.length) : url;
}

function fileInfo(body: unknown) {
  const { httpMetadata, user_metadata, ...object } = infoSchema.parse(body);
  return {
    ...object,
    size: httpMetadata.size,
    content_type: httpMetadata.mimetype,
    cache_control: httpMetadata.cacheControl,
    etag: httpMetadata.eTag,
    last_modified: httpMetadata.lastModified,
    metadata: user_metadata,
  };
}

const rules: Rule[] = [
  {
    method: "POST",
    path: /^\/storage\/v1\/object\/sign\/([^/]+)\/.+/,
    change: (body) => ({ signedURL: relative(signedSchema.parse(body).signedUrl) }),
  },
  {
    method: "POST",
    path: /^\/storage\/v1\/object\/upload\/sign\/([^/]+)\/.+/,
    change: (body) => ({ url: relative(signedSchema.parse(body).signedUrl) }),
  },
  {
    method: "PUT",
    path: /^\/storage\/v1\/object\/upload\/sign\/([^/]+)\/.+/,
    change: (body, bucket) => ({ Key: `${bucket}/${uploadedSchema.parse(body).Key}` }),
  },
  {
    method: "POST",
    path: /^\/storage\/v1\/object\/(copy)$/,
    change: (body) => ({ Key: copiedSchema.parse(body).key }),
  },
  {
    method: "GET",
    path: /^\/storage\/v1\/object\/info\/([^/]+)\/.+/,
    change: fileInfo,
  },
];

/**
 * Lite names the parts of these answers otherwise than clients read them: `signedUrl` with the service's
 * prefix instead of `signedURL` or `url` without it, `key` for `Key`, no bucket in a Key, what is known
 * of a file hidden one level down.
 */
export const shapeStorageAnswers: Difference = (next) => async (request) => {
  const response = await next(request);
  const path = pathOf(request);
  if (!response.ok || !path.startsWith(prefix)) return response;
  for (const rule of rules) {
    const [, bucket] = (rule.method === request.method && rule.path.exec(path)) || [];
    if (bucket) return json(rule.change(await response.json(), bucket));
  }
  return response;
};
