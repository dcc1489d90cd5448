import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "@hono/node-server";
import { createRequestHandler, installGlobals, type ServerBuild } from "@remix-run/node";
import { envOrExit, readServerEnv } from "./platform/env.server";
import { log } from "./platform/log.server";
import { assetResponder } from "./platform/static-files.server";
import { withTransportHeaders } from "./platform/transport-headers.server";

const SHUTDOWN_MS = 10_000;

/** The production server: `npm run build && npm start`. Everything it needs comes from the environment. */
async function start() {
  const env = envOrExit(readServerEnv);
  const folder = pathToFileURL(`${resolve(env.BUILD_FOLDER)}/`);
  const entry = new URL("server/index.js", folder);
  if (!existsSync(entry)) {
    console.error("There is no build to serve. Run `npm run build` first.");
    process.exit(1);
  }
  installGlobals({ nativeFetch: true });
  const build: ServerBuild = await import(entry.href);
  const answerPage = createRequestHandler(build, "production");
  const answerAsset = assetResponder(new URL("client/", folder));

  const server = serve(
    {
      hostname: env.HOST,
      port: env.PORT,
      fetch: async (request, { incoming }) => {
        const answer =
          (await answerAsset(request)) ??
          (await answerPage(request, { clientAddress: incoming.socket.remoteAddress }));
        return withTransportHeaders(request, answer, env.BEHIND_PROXY);
      },
    },
    ({ address, port }) => log.info("console ready", { address, port }),
  );
  server.on("error", (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${env.PORT} is taken. Set PORT to another one, or stop what uses it.`
        : `The server could not start: ${error.message}`,
    );
    process.exit(1);
  });

  const stop = (signal: string) => {
    log.info("stopping", { signal });
    server.close(() => process.exit(0));
    setTimeout(() => process.exit(0), SHUTDOWN_MS).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

await start();
