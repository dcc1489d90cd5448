import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { SentenceError } from "../sentence-error.ts";
import { type Binaries, findBinaries, installationFolder } from "./binaries.ts";
import { type OsUser, serverUser } from "./os-user.ts";

const run = promisify(execFile);

export interface Installation {
  binaries: Binaries;
  user: OsUser;
  /** Major version of the programs, e.g. 18. */
  version: number;
  /** Where the cluster is kept: inside `folder` unless the server's user cannot get there. */
  dataFolder: string;
}

async function majorVersion(binaries: Binaries, user: OsUser): Promise<number> {
  const { stdout } = await run(binaries.postgres, ["--version"], { ...user, cwd: "/" });
  const [, major] = /\(PostgreSQL\) (\d+)/.exec(stdout) ?? [];
  if (!major) throw new Error(`Unexpected answer of postgres --version: ${stdout}`);
  return Number(major);
}

/** Whether every folder down to this one lets other users pass. */
async function isReachable(folder: string): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    const info = await stat(path).catch(() => undefined);
    if (info && (info.mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/**
 * A place for what the system user `postgres` must get at, when root's project lies where it may not go,
 * such as below /root. One for each path, so that two projects do not share data.
 */
function reachablePlace(kind: "programs" | "data", path: string): string {
  const name = createHash("sha256").update(path).digest("hex").slice(0, 12);
  return join("/var/lib/pte-console", `${kind}-${name}`);
}

/** Programs where the server's user can run them: as npm installed them, or a copy. */
async function reachablePrograms(binaries: Binaries): Promise<Binaries> {
  const source = installationFolder(binaries);
  if (await isReachable(source)) return binaries;
  const target = reachablePlace("programs", source);
  const moved = (path: string) => join(target, path.slice(source.length));
  const copy = { postgres: moved(binaries.postgres), initdb: moved(binaries.initdb) };
  const [from, to] = await Promise.all([
    stat(binaries.postgres),
    stat(copy.postgres).catch(() => undefined),
  ]);
  if (to?.size === from.size && to.mtimeMs >= from.mtimeMs) return copy;
  const arriving = `${target}.part`;
  await rm(arriving, { recursive: true, force: true });
  await mkdir(dirname(arriving), { recursive: true, mode: 0o755 });
  await cp(source, arriving, { recursive: true, verbatimSymlinks: true });
  await rm(target, { recursive: true, force: true });
  await rename(arriving, target);
  return copy;
}

/** The folder for the cluster: below the state folder, opened for passing through, or elsewhere. */
async function reachableData(folder: string): Promise<string> {
  if (await isReachable(dirname(folder))) {
    const { mode } = await stat(folder);
    await chmod(folder, mode | 0o001);
    return join(folder, "postgres");
  }
  const place = reachablePlace("data", folder);
  await mkdir(place, { recursive: true, mode: 0o755 });
  return join(place, "postgres");
}

/**
 * Finds programs, user and data folder for a server whose state belongs in `folder`, which is made.
 * As root, what lies where the user `postgres` may not go is kept in /var/lib/pte-console instead.
 * @throws SentenceError
 */
export async function prepareInstallation(folder: string): Promise<Installation> {
  const [found, user] = await Promise.all([findBinaries(), serverUser()]);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user.uid === undefined) {
    const version = await majorVersion(found, user);
    return { binaries: found, user, version, dataFolder: join(folder, "postgres") };
  }
  try {
    const binaries = await reachablePrograms(found);
    const version = await majorVersion(binaries, user);
    return { binaries, user, version, dataFolder: await reachableData(folder) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SentenceError(
      `Root starts Postgres as the system user \`postgres\`, which cannot get at ${folder} or at the installed programs, nor could /var/lib/pte-console be used instead: ` +
        `${reason}. Move the project to a folder that others may enter, or run as an ordinary user.`,
      { cause },
    );
  }
}
