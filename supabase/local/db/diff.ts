import { runCli } from "../cli.ts";
import { SentenceError } from "../sentence-error.ts";
import { alignPartitions } from "./partitions.ts";
import { withClient, withShadow } from "./shadow.ts";

/** The SQL that turns the schema of one database into that of another; "" when they are the same. */
export async function diffSchemas(from: string, to: string): Promise<string> {
  const { code, stdout, stderr } = await runCli(["db", "diff", "--from", from, "--to", to]);
  if (code !== 0) throw new SentenceError(`The Supabase CLI could not compare: ${stdout}${stderr}`);
  return stdout.trim() === "" ? "" : `${stdout.trim()}\n`;
}

/** The SQL that a new migration would need, for the others to make what the live database is. */
export function diffFromMigrations(port: number, live: string): Promise<string> {
  return withShadow(port, "migrated", async (shadow) => {
    await withClient(shadow, (ours) => withClient(live, (theirs) => alignPartitions(ours, theirs)));
    return diffSchemas(shadow, live);
  });
}
