import pg from "pg";
import { z } from "zod";
import { ForbiddenAddressError, resolvePublic } from "~/platform/fetch/checked-address.server";
import { isPassing } from "../engine/failures";
import type { PostgresConfig } from "../source/source";
import { type ReadPages, SourceProblem, type Waiting } from "./page";
import { connectionSentence, querySentence } from "./postgres-sentences";

const PAGE_ROWS = 1000;
const STATEMENT_MS = 60_000;
const CONNECT_MS = 10_000;
const MOST_TRIES = 4;
const FIRST_WAIT_MS = 500;

const checkpointShape = z.object({ after: z.string(), row: z.number() }).nullable();
const keyedRows = z.array(z.looseObject({ __key: z.string().nullable() }));

export interface PostgresAccess extends Waiting {
  config: PostgresConfig;
  secret: string | null;
  allowed: readonly string[];
}

/** @throws ForbiddenAddressError, or the driver's error */
async function connectOnce({ config, secret, allowed }: PostgresAccess): Promise<pg.Client> {
  const { host, port, user, database, ssl } = config;
  const { address } = await resolvePublic(host, port, allowed);
  const client = new pg.Client({
    host: address,
    port,
    user,
    database,
    password: secret ?? "",
    ssl: ssl ? { servername: host } : false,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    application_name: "pte-console sync",
  });
  // What happens to the connection reaches the query that waits on it.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** What may pass is tried again, at growing distances. @throws SourceProblem */
async function connect(access: PostgresAccess): Promise<pg.Client> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await connectOnce(access);
    } catch (error) {
      if (error instanceof ForbiddenAddressError) throw new SourceProblem(error.message);
      const sentence = connectionSentence(error, access.config);
      if (!isPassing(error)) throw new SourceProblem(sentence);
      if (tries >= MOST_TRIES)
        throw new SourceProblem(
          `${sentence} Tried ${MOST_TRIES} times. Resume the job when the database is back.`,
        );
      const waitMs = FIRST_WAIT_MS * 2 ** (tries - 1);
      await access.wait(
        waitMs,
        `${sentence} Trying again in ${Math.max(1, Math.round(waitMs / 1000))} s.`,
      );
    }
  }
}

const quoted = (name: string) =>
  name
    .split(".")
    .map((part) => pg.escapeIdentifier(part))
    .join(".");

/** Rows after a key, and one more than a page has, to see whether the key tells the last two apart. */
async function rowsAfter(
  client: pg.Client,
  { table, query, key }: PostgresConfig,
  after: string | null,
) {
  const relation = table ? quoted(table) : `(${query}) as source_rows`;
  const column = pg.escapeIdentifier(key);
  const { rows } = await client.query({
    text: `select *, ${column}::text as "__key" from ${relation} ${after === null ? "" : `where ${column} > $1`} order by ${column} limit ${PAGE_ROWS + 1}`,
    values: after === null ? [] : [after],
    // What has a name is prepared, and what is prepared is one statement, whatever the source's query says.
    name: after === null ? "first_page" : "next_page",
  });
  return keyedRows.parse(rows);
}

/** Rows without a key would be left out, and the second of two with one key could be. @throws SourceProblem */
function assertOrdered(rows: z.output<typeof keyedRows>, key: string): void {
  const empty = rows.some(({ __key }) => __key === null);
  const twice = rows.find((row, index) => index > 0 && row.__key === rows[index - 1]?.__key);
  if (!empty && !twice) return;
  const what = empty ? "is empty in some rows" : `has “${twice?.__key}” more than once`;
  throw new SourceProblem(
    `The column “${key}” ${what}, so the rows cannot be read in its order without losing some. Choose a unique column in the source.`,
  );
}

/**
 * Rows of another Postgres in the order of a unique column, page after page from the last key that was
 * stored; never by offset, which a row that comes or goes would shift. The transaction is read only.
 */
export const readPostgres = (access: PostgresAccess): ReadPages =>
  async function* (checkpoint) {
    const { config } = access;
    const from = checkpointShape.parse(checkpoint);
    let after = from?.after ?? null;
    let number = from?.row ?? 0;
    const client = await connect(access);
    try {
      await client.query("begin isolation level repeatable read read only");
      for (;;) {
        const rows = await rowsAfter(client, config, after);
        assertOrdered(rows, config.key);
        const page = rows.slice(0, PAGE_ROWS);
        after = page.at(-1)?.__key ?? null;
        if (after === null) return;
        const records = page.map(({ __key: _, ...values }) => ({ row: ++number, values }));
        yield { records, checkpoint: { after, row: number } };
        if (rows.length <= PAGE_ROWS) return;
      }
    } catch (error) {
      if (error instanceof pg.DatabaseError && !isPassing(error))
        throw new SourceProblem(querySentence(error, config));
      throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
