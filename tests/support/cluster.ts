import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../../supabase/local/free-port.ts";
import { startPostgres } from "../../supabase/local/postgres/start.ts";

/**
 * A folder for one test run. As root the server runs as another OS user, who has to get through it.
 * @returns its absolute path.
 */
export async function makeRunFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pte-test-"));
  await chmod(folder, 0o711);
  return folder;
}

export interface Cluster {
  port: number;
  /** Ends the server and starts it again on the same data and port. */
  restart(): Promise<void>;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

/** A real Postgres of its own port and folder, with the roles and schemas of the hosted platform. */
export async function startCluster(): Promise<Cluster> {
  const folder = await makeRunFolder();
  const port = await findFreePort();
  const start = () => startPostgres({ folder, port, fast: true });
  let server = await start();
  return {
    port,
    async restart() {
      await server.stop();
      server = await start();
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
