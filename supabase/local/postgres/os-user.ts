import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SentenceError } from "../sentence-error.ts";

const run = promisify(execFile);

/** Whom the server runs as; empty means "as whoever runs us". */
export interface OsUser {
  uid?: number;
  gid?: number;
}

async function lookUp(): Promise<OsUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([
      run("id", ["-u", "postgres"]),
      run("id", ["-g", "postgres"]),
    ]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/**
 * Postgres refuses to run as root, so root starts it as the system user `postgres`, which is made
 * when the machine has none.
 * @throws SentenceError when root cannot make that user.
 */
export async function serverUser(): Promise<OsUser> {
  if (process.getuid?.() !== 0) return {};
  const existing = await lookUp();
  if (existing) return existing;
  try {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  } catch (cause) {
    throw new SentenceError(
      "Postgres does not run as root and this machine has no system user `postgres`, nor could one be made. " +
        "Make it (`useradd --system postgres`) or run the command as an ordinary user.",
      { cause },
    );
  }
  const created = await lookUp();
  if (!created)
    throw new SentenceError("The system user `postgres` was made but `id` does not find it.");
  return created;
}
