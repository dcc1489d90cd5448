import { join } from "node:path";
import { findFreePort } from "./free-port.ts";
import { createGateway } from "./gateway/gateway.ts";
import { serveApi } from "./gateway/serve.ts";
import { createApiApp } from "./lite/api-app.ts";
import { Outbox, type SentMail } from "./mail/outbox.ts";
import { ObjectFiles } from "./storage/object-files.ts";
import { adminUrl, authenticatorUrl } from "./urls.ts";

export interface ApiOptions {
  /** State folder: objects are kept in `storage/` below it. */
  folder: string;
  databasePort: number;
  /** Any free port when left out. */
  apiPort?: number | undefined;
  /** Address of the console, for links in mails. */
  siteUrl?: string | undefined;
  onMail?: ((mail: SentMail) => void) | undefined;
}

export interface RunningApi {
  url: string;
  /** Mails that Auth has sent, latest last. */
  mails: readonly SentMail[];
  files: ObjectFiles;
  stop(): Promise<void>;
}

/** Serves Auth, Data and Storage API in this process, over a database that is already there. */
export async function startApi(options: ApiOptions): Promise<RunningApi> {
  const { folder, databasePort, siteUrl = "http://127.0.0.1:3000" } = options;
  const port = options.apiPort ?? (await findFreePort());
  const url = `http://127.0.0.1:${port}`;
  const urls = { site: siteUrl, api: url };
  const outbox = new Outbox(urls, options.onMail);
  const files = new ObjectFiles(join(folder, "storage"));
  const app = await createApiApp({
    adminUrl: adminUrl(databasePort),
    authenticatorUrl: authenticatorUrl(databasePort),
    siteUrl,
    outbox,
    files,
  });
  try {
    const server = await serveApi(createGateway(app, { outbox, urls }), port);
    return {
      url,
      mails: outbox.mails,
      files,
      async stop() {
        await server.close();
        await app.close();
      },
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}
