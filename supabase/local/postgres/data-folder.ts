import { execFile } from "node:child_process";
import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import type { OsUser } from "./os-user.ts";

const run = promisify(execFile);

/** Major version of the server that made this folder, or undefined when it holds no cluster. */
export async function clusterVersion(dataFolder: string): Promise<number | undefined> {
  const text = await readFile(join(dataFolder, "PG_VERSION"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

/**
 * Makes an empty cluster whose superuser is `supabase_admin`, as the platform has it.
 * A folder that a failed attempt left half-made must not exist any more.
 */
export async function initialiseCluster(
  binaries: Binaries,
  user: OsUser,
  dataFolder: string,
): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const secrets = await mkdtemp(join(tmpdir(), "pte-initdb-"));
  const passwordFile = join(secrets, "password");
  try {
    await writeFile(passwordFile, "postgres\n");
    if (user.uid !== undefined && user.gid !== undefined) {
      for (const path of [dataFolder, secrets, passwordFile]) await chown(path, user.uid, user.gid);
    }
    const args = [
      `--pgdata=${dataFolder}`,
      "--username=supabase_admin",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C.UTF-8",
      "--no-sync",
    ];
    await run(binaries.initdb, args, { ...user, cwd: dataFolder });
  } finally {
    await rm(secrets, { recursive: true, force: true });
  }
}
