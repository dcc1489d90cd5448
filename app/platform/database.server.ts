import pg from "pg";
import { log } from "./log.server";

const pools = new Map<string, pg.Pool>();

/**
 * The process's one pool for a connection URL. Broken idle connections are logged, not thrown:
 * pg emits them as "error" events, which would otherwise end the process.
 */
export function poolFor(connectionString: string, max = 4): pg.Pool {
  const known = pools.get(connectionString);
  if (known) return known;
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 5_000 });
  pool.on("error", (error) => log.error("database connection lost", { error: error.message }));
  pools.set(connectionString, pool);
  return pool;
}
