import { serve } from "@hono/node-server";
import { SentenceError } from "../sentence-error.ts";
import type { Handler } from "./handler.ts";

export interface ApiServer {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves the handler on loopback. Port 0 takes any free one.
 * @throws SentenceError when the port is taken.
 */
export function serveApi(handler: Handler, port: number): Promise<ApiServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: handler, port, hostname: "127.0.0.1" }, (info) => {
      resolve({
        port: info.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
    server.once("error", (cause) => {
      reject(
        new SentenceError(`The API cannot listen on port ${port}: ${cause.message}`, { cause }),
      );
    });
  });
}
