import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import pg from "pg";
import { isSeedModule, seedFiles, seedModules } from "../../seeds/modules.ts";
import { runCommand } from "../command.ts";
import { SentenceError } from "../sentence-error.ts";
import { seedMedia } from "./media.ts";
import { withDatabase } from "./open-database.ts";

async function runFile(client: pg.Client, path: string): Promise<void> {
  const sql = await readFile(path, "utf8");
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SentenceError(`${basename(path)} failed, nothing of it was kept: ${reason}`, {
      cause,
    });
  }
}

await runCommand({
  help: `npm run db:seed, db:seed:all or db:seed:<module>: loads sample data (${seedModules.join(", ")}) with what it builds on; safe to repeat`,
  async run(names) {
    const unknown = names.filter((name) => !isSeedModule(name));
    if (unknown.length > 0) {
      throw new SentenceError(
        `There is no seed module "${unknown.join(", ")}"; there are: ${seedModules.join(", ")}.`,
      );
    }
    const modules = names.filter(isSeedModule);
    const files = await seedFiles(modules.length > 0 ? modules : undefined);
    return withDatabase(async (database) => {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      try {
        for (const file of files) {
          console.log(basename(file));
          await runFile(client, file);
        }
      } finally {
        await client.end();
      }
      console.log(`media: ${await seedMedia(database)} files loaded`);
      return 0;
    });
  },
});
