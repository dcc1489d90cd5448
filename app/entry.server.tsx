import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { readServerEnv } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { NonceProvider } from "~/platform/nonce";
import { securityHeaders } from "~/platform/security-headers.server";

const RENDER_TIMEOUT_MS = 5_000;

/** The path without the token of a preview link, which is as good as a password. */
const loggedPath = ({ url }: Request): string =>
  new URL(url).pathname.replace(/^(\/preview\/).+/, "$1[token]");

/** Renders the document: a small shell, since the console itself draws in the browser. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  const { SUPABASE_URL } = readServerEnv();
  const policy = securityHeaders(nonce, SUPABASE_URL, process.env.NODE_ENV === "development");
  for (const [name, value] of Object.entries(policy)) headers.set(name, value);
  headers.set("Content-Type", "text/html; charset=utf-8");

  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        onShellReady() {
          const body = new PassThrough();
          const stream = createReadableStreamFromReadable(body);
          resolve(new Response(stream, { headers, status: failed ? 500 : status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          log.error("render failed", { path: loggedPath(request), error: String(error) });
        },
      },
    );
    setTimeout(abort, RENDER_TIMEOUT_MS).unref();
  });
}

/** Loader and action errors that nobody caught; aborted requests are not errors. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted) return;
  log.error("request failed", {
    method: request.method,
    path: loggedPath(request),
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
}
