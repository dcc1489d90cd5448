import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { type Http2Bindings, type HttpBindings, serve } from "@hono/node-server";
import { App } from "@supabase/lite";
import { createPostgresConnection } from "@supabase/lite/postgres";
import { pathOf } from "../gateway/handler.ts";
import { columnTypes } from "./column-types.ts";
import { DataConnection } from "./data-connection.ts";

const contentTypes = new Map([
  [".js", "text/javascript"],
  [".css", "text/css"],
  [".woff2", "font/woff2"],
  [".ico", "image/x-icon"],
]);

/** A file of the page's own code, which lite ships but does not serve. */
async function staticFile(path: string): Promise<Response> {
  try {
    const file = fileURLToPath(import.meta.resolve(`@supabase/lite${path}`));
    const type = contentTypes.get(extname(file)) ?? "application/octet-stream";
    return new Response(await readFile(file), { headers: { "Content-Type": type } });
  } catch {
    return new Response("Not found", { status: 404 });
  }
}

/**
 * Serves lite's table editor on loopback. Whoever opens it from this machine acts as service_role.
 * @returns close
 */
export async function serveStudio(
  port: number,
  urls: { adminUrl: string; authenticatorUrl: string },
): Promise<() => Promise<void>> {
  const connection = createPostgresConnection({
    url: urls.adminUrl,
    postgresOptions: { onnotice: () => undefined, max: 2, types: columnTypes },
  });
  const data = new DataConnection(urls.authenticatorUrl);
  connection.withContext = data.withContext;
  const app = new App({
    connection,
    api: { enabled: true, schemas: ["public"] },
    studio: { enabled: true },
    options: { server: { admin: true } },
  });
  await app.init();
  const server = serve({
    port,
    hostname: "127.0.0.1",
    fetch: (request: Request, { incoming }: HttpBindings | Http2Bindings) => {
      const path = pathOf(request);
      if (path.startsWith("/static/")) return staticFile(path);
      return app.fetch(request, { peerAddress: incoming.socket.remoteAddress ?? null });
    },
  });
  return async () => {
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
    await data.close();
    await connection.driver.end({ timeout: 1 });
  };
}
