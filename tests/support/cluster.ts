import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bootstrapPlatform } from "../../supabase/local/platform/bootstrap.ts";
import { findBinaries } from "../../supabase/local/postgres/binaries.ts";
import { initialiseCluster } from "../../supabase/local/postgres/data-folder.ts";
import { serverUser } from "../../supabase/local/postgres/os-user.ts";
import { startServer } from "../../supabase/local/postgres/server.ts";

/** A TCP port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No TCP port was given.");
  return address.port;
}

export interface Cluster {
  port: number;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

/** A real Postgres of its own port and folder, with the roles and schemas of the hosted platform. */
export async function startCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), "pte-test-"));
  // As root the server runs as another OS user, who has to get through this folder.
  await chmod(folder, 0o711);
  const [port, binaries, user] = await Promise.all([freePort(), findBinaries(), serverUser()]);
  const dataFolder = join(folder, "postgres");
  await initialiseCluster(binaries, user, dataFolder);
  const logFile = join(folder, "postgres.log");
  const server = await startServer({ binaries, user, dataFolder, port, logFile, fast: true });
  await bootstrapPlatform(port);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { port, stop };
}
