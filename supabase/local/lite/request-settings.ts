import { z } from "zod";
import type { RequestScope } from "./request-scope.ts";

const contextSchema = z.object({
  auth: z
    .object({
      role: z.string().nullish(),
      jwt: z.record(z.string(), z.unknown()).nullish(),
    })
    .nullish(),
  storage: z.object({ operation: z.string().nullish() }).nullish(),
});

const settingNames = [
  "role",
  "request.jwt.claims",
  "request.method",
  "request.path",
  "request.headers",
  "storage.operation",
  "response.status",
  "response.headers",
] as const;

/** One round trip instead of lite's nine; literal name list, values as parameters. */
export const applySettingsSql = `select ${settingNames
  .map((name, index) => `set_config('${name}', $${index + 1}, true)`)
  .join(", ")}`;

/** Not put where any function could read them: what they prove stands in the claims. */
const secretHeaders = new Set(["authorization", "apikey", "cookie"]);

function visibleHeaders(scope: RequestScope | undefined): Record<string, string> {
  const headers = scope ? [...scope.headers] : [];
  return Object.fromEntries(headers.filter(([name]) => !secretHeaders.has(name)));
}

/**
 * The values for `applySettingsSql`: what PostgREST sets at the start of each transaction, for tables
 * as well as functions (lite sets headers, method and path for functions only, and then triggers
 * cannot see why a row is being changed).
 * @param context lite's "vars" of the request.
 */
export function requestSettings(context: unknown, scope: RequestScope | undefined): string[] {
  const { auth, storage } = contextSchema.parse(context);
  const role = auth?.role || "anon";
  const claims = auth?.jwt ?? { role };
  return [
    role,
    JSON.stringify(claims),
    scope?.method ?? "",
    (scope?.path ?? "").replace(/^\/rest\/v1/, ""),
    JSON.stringify(visibleHeaders(scope)),
    storage?.operation ?? "",
    "",
    "",
  ];
}
