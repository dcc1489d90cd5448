import pg from "pg";
import { z } from "zod";
import { ForbiddenAddressError, resolvePublic } from "~/platform/fetch/checked-address.server";
import type { PostgresConfig } from "../source/source";
import { type ReadPages, SourceProblem } from "./page";

const PAGE_ROWS = 1000;
const STATEMENT_MS = 60_000;
const CONNECT_MS = 10_000;

const checkpointShape = z.object({ after: z.string(), row: z.number() }).nullable();
const row = z.record(z.string(), z.unknown());

interface PostgresAccess {
  config: PostgresConfig;
  secret: string | null;
  allowed: readonly string[];
}

async function connect({ config, secret, allowed }: PostgresAccess): Promise<pg.Client> {
  const { host, port, user, database, ssl } = config;
  try {
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
  } catch (error) {
    if (error instanceof ForbiddenAddressError) throw new SourceProblem(error.message);
    throw new SourceProblem(
      `The database of the source could not be reached: ${error instanceof Error ? error.message : error}`,
    );
  }
}

const quoted = (name: string) =>
  name
    .split(".")
    .map((part) => pg.escapeIdentifier(part))
    .join(".");

/**
 * Rows of another Postgres in the order of a unique column, page after page from the last key that was
 * stored; never by offset, which a row that comes or goes would shift. The session is read only.
 */
export const readPostgres = (access: PostgresAccess): ReadPages =>
  async function* (checkpoint) {
    const { table, query, key } = access.config;
    const from = checkpointShape.parse(checkpoint);
    let after = from?.after ?? null;
    let number = from?.row ?? 0;
    const relation = table ? quoted(table) : `(${query}) as source_rows`;
    const column = pg.escapeIdentifier(key);
    const client = await connect(access);
    try {
      await client.query("set session characteristics as transaction read only");
      await client.query("begin isolation level repeatable read read only");
      for (;;) {
        // With a parameter Postgres takes one statement only: else a query that ended ours could go on to write.
        const { rows } = await client.query(
          `select *, ${column}::text as "__key" from ${relation} ${after === null ? "" : `where ${column} > $2`} order by ${column} limit $1`,
          after === null ? [PAGE_ROWS] : [PAGE_ROWS, after],
        );
        const read = z.array(row).parse(rows);
        const last = read.at(-1)?.__key;
        if (typeof last !== "string") return;
        const records = read.map(({ __key: _, ...values }) => ({ row: ++number, values }));
        after = last;
        yield { records, checkpoint: { after, row: number } };
        if (read.length < PAGE_ROWS) return;
      }
    } catch (error) {
      if (error instanceof pg.DatabaseError)
        throw new SourceProblem(`The database of the source refused the query: ${error.message}.`);
      throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
