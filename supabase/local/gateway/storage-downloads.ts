import { parseRange } from "../storage/byte-range.ts";
import { type Difference, pathOf } from "./handler.ts";

function disposition(request: Request): string | undefined {
  const name = new URL(request.url).searchParams.get("download");
  if (name === null) return undefined;
  return name === "" ? "attachment" : `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/**
 * The storage adapter answers byte ranges, but lite always says 200: a part is 206, and a range behind
 * the end is 416. And `?download=name` of a URL makes the browser save the file instead of showing it.
 */
export const completeDownloads: Difference = (next) => async (request) => {
  const response = await next(request);
  if (request.method !== "GET" || !response.ok) return response;
  if (!pathOf(request).startsWith("/storage/v1/object/")) return response;
  const { headers, body } = response;
  const attachment = disposition(request);
  if (attachment) headers.set("Content-Disposition", attachment);
  if (headers.has("Content-Range")) return new Response(body, { status: 206, headers });

  const size = Number(headers.get("Content-Length"));
  if (parseRange(request.headers.get("range"), size) !== "unsatisfiable") return response;
  await body?.cancel();
  return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
};
