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
  const report = (error: Error) => log.error("database connection lost", { error: error.message });
  pool.on("error", report);
  // A connection in use emits its own errors; without a listener one of them would end the process.
  pool.on("connect", (client) => client.on("error", report));
  pools.set(connectionString, pool);
  return pool;
}
