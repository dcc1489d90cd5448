import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCli } from "../cli.ts";
import { runCommand } from "../command.ts";
import { migrationsFolder } from "../paths.ts";
import { findPendingWork } from "../schema-update.ts";
import { SentenceError } from "../sentence-error.ts";
import { diffFromMigrations } from "./diff.ts";
import { withDatabase } from "./open-database.ts";
import { withShadow } from "./shadow.ts";

function versionOf(now: Date): string {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}

await runCommand({
  help: "npm run db:generate <name>: writes what the embedded database has and the migrations have not into a new migration",
  async run([name]) {
    if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
      throw new SentenceError(
        "Name the migration in lower case with underscores: npm run db:generate add_media_licence",
      );
    }
    return withDatabase(async ({ url, port }) => {
      if ((await findPendingWork(url)).migrations > 0) {
        throw new SentenceError(
          "The embedded database lacks migrations that are in the folder: run `npm run db:migrate` first.",
        );
      }
      const sql = await diffFromMigrations(port, url);
      if (sql === "") {
        console.log("The database has nothing that the migrations have not.");
        return 0;
      }
      const version = versionOf(new Date());
      const path = join(migrationsFolder, `${version}_${name}.sql`);
      await writeFile(path, sql);
      // Proof that it applies on top of the others, before anybody relies on it.
      await withShadow(port, "migrated", async () => undefined);
      // The embedded database has these changes already.
      await runCli([
        "migration",
        "repair",
        "--status",
        "applied",
        version,
        `--remote=${url}`,
        "--yes",
      ]);
      console.log(`Wrote ${path}`);
      console.log("Rows (buckets, permissions) are not part of it. Read it before you commit it.");
      return 0;
    });
  },
});
