import { z } from "zod";
import type { DataConnection } from "../lite/data-connection.ts";
import { callerOf } from "./caller.ts";
import { type Difference, json, pathOf } from "./handler.ts";

const path = /^\/storage\/v1\/object\/list\/([^/]+)$/;
const bodySchema = z.object({
  prefix: z.string().default(""),
  limit: z.number().int().min(1).max(1000).default(100),
  offset: z.number().int().min(0).default(0),
  search: z.string().default(""),
  sortBy: z
    .object({
      column: z.enum(["name", "created_at", "updated_at", "last_accessed_at"]).default("name"),
      order: z.enum(["asc", "desc"]).default("asc"),
    })
    .prefault({}),
});

/** Entries directly below the prefix: objects, and "folders" (id null) for what lies deeper. */
const listSql = (column: string, order: string) => `
  with below as (
    select o.*, substr(o.name, length($2) + 1) as rest
    from storage.objects o
    where o.bucket_id = $1 and starts_with(o.name, $2)
  ), entries as (
    select rest as name, id, updated_at, created_at, last_accessed_at, metadata
    from below where position('/' in rest) = 0
    union all
    select distinct split_part(rest, '/', 1), null::uuid, null::timestamptz, null::timestamptz,
      null::timestamptz, null::jsonb
    from below where position('/' in rest) > 0
  )
  select * from entries where name ilike '%' || $3 || '%'
  order by ${column} ${order} nulls first, name limit $4 offset $5`;

/**
 * Lite lists every object below a prefix under its full path; the hosted service lists one level, names
 * relative to it, with folders.
 */
export function listOneLevel(data: DataConnection): Difference {
  return (next) => async (request) => {
    const [, bucket] = (request.method === "POST" && path.exec(pathOf(request))) || [];
    const claims = bucket ? callerOf(request) : undefined;
    if (!bucket || !claims) return next(request);
    const body = bodySchema.safeParse(await request.json());
    if (!body.success)
      return json(
        { statusCode: "400", error: "Bad Request", message: z.prettifyError(body.error) },
        400,
      );
    const { prefix, search, limit, offset, sortBy } = body.data;
    const folder = prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`;
    const rows = await data.query(
      { auth: { role: claims.role, jwt: claims }, storage: { operation: "storage.object.list" } },
      listSql(sortBy.column, sortBy.order),
      [decodeURIComponent(bucket), folder, search, limit, offset],
    );
    return json(rows);
  };
}
