import { App, setExperimental } from "@supabase/lite";
import { createPostgresConnection } from "@supabase/lite/postgres";
import type { Sql } from "postgres";
import { minimumPasswordLength } from "../auth/attributes.ts";
import { localKeys } from "../keys.ts";
import type { Outbox } from "../mail/outbox.ts";
import { storageAdapter } from "../storage/adapter.ts";
import type { ObjectFiles } from "../storage/object-files.ts";
import { columnTypes } from "./column-types.ts";
import { DataConnection } from "./data-connection.ts";
import { keepErrorCodes } from "./error-status.ts";
import { type CallableFunction, readFunctions } from "./function-catalogue.ts";
import { cacheSchema } from "./schema-cache.ts";
import { shortenErrors } from "./short-errors.ts";
import { trustValidTokens } from "./token-middleware.ts";

export interface ApiAppOptions {
  /** Connection strings of the roles supabase_admin (Auth, catalogue) and authenticator (callers). */
  adminUrl: string;
  authenticatorUrl: string;
  /** Address of the console: where mail links lead. */
  siteUrl: string;
  outbox: Outbox;
  files: ObjectFiles;
}

export interface ApiApp {
  fetch: App["fetch"];
  /** Runs statements as the caller of a request: see DataConnection. */
  data: DataConnection;
  /** Functions of `public` that can be called directly, as the schema is now. */
  functions: () => Promise<Map<string, CallableFunction>>;
  /** The superuser's connections, for what Auth's administrators may do. */
  sql: Sql;
  close(): Promise<void>;
}

/**
 * Auth, Data and Storage API as one fetch function. What lite does otherwise than the hosted services
 * inside is corrected here; what it does otherwise on the wire, in ../gateway.
 */
export async function createApiApp(options: ApiAppOptions): Promise<ApiApp> {
  const connection = createPostgresConnection({
    url: options.adminUrl,
    postgresOptions: { onnotice: () => undefined, max: 5, types: columnTypes },
  });
  const data = new DataConnection(options.authenticatorUrl);
  connection.withContext = data.withContext;
  const forgetTables = cacheSchema(connection);
  keepErrorCodes(connection);
  shortenErrors(connection);
  let known: Promise<Map<string, CallableFunction>> | undefined;

  const app = new App({
    connection,
    api: { enabled: true, schemas: ["public"], max_rows: 1000 },
    auth: {
      enabled: true,
      publishable_key: localKeys.publishable,
      secret_key: localKeys.secret,
      jwt_secret: localKeys.jwtSecret,
      minimum_password_length: minimumPasswordLength,
      site_url: options.siteUrl,
      additional_redirect_urls: [`${options.siteUrl}/**`],
    },
    storage: { enabled: true },
    studio: { enabled: false },
    options: {
      server: { admin: false, middlewares: [trustValidTokens(localKeys.jwtSecret)] },
      drivers: { email: options.outbox.driver() },
    },
  });
  app._storageAdapter = storageAdapter(options.files);
  await app.init();
  // Storage is behind a flag. Raised after init, which would print a warning about it on every start.
  setExperimental("storage", true);

  // The platform's event trigger announces every change of the schema on this channel.
  let renewal: NodeJS.Timeout | undefined;
  const reload = () => {
    forgetTables();
    known = undefined;
    clearTimeout(renewal);
    renewal = setTimeout(() => void data.renew(), 100);
  };
  const { unlisten } = await connection.driver.listen("pgrst", reload);
  return {
    fetch: app.fetch,
    data,
    sql: connection.driver,
    functions() {
      known ??= readFunctions(connection.driver);
      return known;
    },
    async close() {
      clearTimeout(renewal);
      await unlisten();
      await data.close();
      await connection.driver.end({ timeout: 1 });
    },
  };
}
