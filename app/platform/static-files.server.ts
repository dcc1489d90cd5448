import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};
const COMPRESSIBLE = new Set([".css", ".js", ".json", ".svg", ".txt"]);
type Encoding = "br" | "gzip";

const compressors: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

/** Every file below the folder by its URL path; hidden folders (Vite's manifest) stay private. */
function listFiles(folder: string, prefix = "/"): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    if (name.startsWith(".")) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory())
      for (const [url, file] of listFiles(path, `${prefix}${name}/`)) found.set(url, file);
    else found.set(`${prefix}${name}`, path);
  }
  return found;
}

const encodingFor = (request: Request): Encoding | undefined => {
  const accepted = request.headers.get("accept-encoding") ?? "";
  return (["br", "gzip"] as const).find((encoding) => accepted.includes(encoding));
};

/**
 * Answers requests for files of the client build, compressed once and then from memory. The list
 * is read at start, so no request can name a path outside it.
 * @returns null when the request is for something else
 */
export function assetResponder(folder: URL) {
  const files = listFiles(fileURLToPath(folder));
  const compressed = new Map<string, Promise<Buffer>>();

  return async (request: Request): Promise<Response | null> => {
    const path = new URL(request.url).pathname;
    const file = files.get(path);
    if (!file || (request.method !== "GET" && request.method !== "HEAD")) return null;

    const extension = extname(file);
    const encoding = COMPRESSIBLE.has(extension) ? encodingFor(request) : undefined;
    const headers = new Headers({
      "Content-Type": TYPES[extension] ?? "application/octet-stream",
      "Cache-Control": path.startsWith("/assets/")
        ? "public, max-age=31536000, immutable"
        : "public, max-age=3600",
      Vary: "Accept-Encoding",
      "X-Content-Type-Options": "nosniff",
    });
    if (encoding) headers.set("Content-Encoding", encoding);
    if (request.method === "HEAD") return new Response(null, { headers });

    const key = `${encoding ?? "plain"} ${path}`;
    const body = compressed.get(key) ?? compress(file, encoding);
    compressed.set(key, body);
    return new Response(new Uint8Array(await body), { headers });
  };
}

const compress = async (file: string, encoding: Encoding | undefined): Promise<Buffer> => {
  const body = readFileSync(file);
  return encoding ? compressors[encoding](body) : body;
};
