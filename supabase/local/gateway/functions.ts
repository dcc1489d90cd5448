import { z } from "zod";
import type { DataConnection } from "../lite/data-connection.ts";
import { type CallableFunction, callStatement } from "../lite/function-catalogue.ts";
import { callerOf } from "./caller.ts";
import { type Difference, pathOf } from "./handler.ts";

const prefix = "/rest/v1/rpc/";
const maxRows = 1000;
const answerSchema = z.object({ body: z.string().nullable(), rows: z.number().nullable() });

/** Whether the request asks for nothing but the function's result as JSON. */
function isPlainCall(request: Request): boolean {
  const { headers } = request;
  const accept = headers.get("accept") ?? "*/*";
  return (
    !request.url.includes("?") &&
    (accept === "*/*" || accept.startsWith("application/json")) &&
    (headers.get("content-type") ?? "").startsWith("application/json") &&
    (headers.get("content-profile") ?? "public") === "public" &&
    !headers.has("prefer")
  );
}

function parseArguments(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text || "{}");
    return z.record(z.string(), z.unknown()).safeParse(parsed).data;
  } catch {
    return undefined;
  }
}

/**
 * Calls functions without lite: it parses what Postgres rendered, renders it again and takes five round
 * trips for it, which costs most of what a list of the console takes. A call that fails is undone, and
 * lite repeats it to say why in PostgREST's words.
 */
export function callFunctions(
  data: DataConnection,
  functions: () => Promise<Map<string, CallableFunction>>,
): Difference {
  return (next) => async (request) => {
    const path = pathOf(request);
    if (request.method !== "POST" || !path.startsWith(prefix)) return next(request);
    const claims = isPlainCall(request) ? callerOf(request) : undefined;
    const found = claims && (await functions()).get(decodeURIComponent(path.slice(prefix.length)));
    if (!claims || !found) return next(request);

    const text = await request.text();
    const again = () =>
      next(new Request(request.url, { method: "POST", headers: request.headers, body: text }));
    const given = parseArguments(text);
    const sql = given && callStatement(found, Object.keys(given), maxRows);
    if (!given || !sql) return again();
    try {
      const parameters = Object.keys(given).length > 0 ? [text] : [];
      const statement = { sql, parameters, readOnly: found.readsOnly };
      const [row] = await data.runAlone({ auth: { role: claims.role, jwt: claims } }, statement);
      const { body, rows } = answerSchema.parse(row);
      const headers = new Headers({ "Content-Type": "application/json; charset=utf-8" });
      if (rows !== null) headers.set("Content-Range", rows === 0 ? "*/*" : `0-${rows - 1}/*`);
      return new Response(body ?? "null", { headers });
    } catch {
      return again();
    }
  };
}
