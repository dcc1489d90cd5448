import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../command.ts";
import { projectFolder } from "../paths.ts";
import { SentenceError } from "../sentence-error.ts";
import { diffSchemas } from "./diff.ts";
import { withDatabase } from "./open-database.ts";
import { dropMonths } from "./partitions.ts";
import { dumpReferenceRows } from "./reference-rows.ts";
import { withClient, withShadow } from "./shadow.ts";

const target = join(projectFolder, "supabase", "schema.snapshot.sql");
const header = `-- The schema that the migrations make, written by \`npm run db:snapshot\` and compared in CI.
-- Not to be edited, not run by anything: it is here to be read and to show in a review what changes.
`;

/** What all migrations add to an empty project, as one SQL text that is the same every time. */
async function takeSnapshot(port: number): Promise<string> {
  return withShadow(port, "empty", (empty) =>
    withShadow(port, "migrated", async (migrated) => {
      const rows = await withClient(migrated, async (client) => {
        await dropMonths(client);
        return dumpReferenceRows(client);
      });
      return [header, await diffSchemas(empty, migrated), rows].join("\n");
    }),
  );
}

await runCommand({
  help: "npm run db:snapshot [-- --check]: writes supabase/schema.snapshot.sql from the migrations, or fails when it is out of date",
  run: (args) =>
    withDatabase(async ({ port }) => {
      const text = await takeSnapshot(port);
      if (args.includes("--check")) {
        if ((await readFile(target, "utf8").catch(() => "")) === text) return 0;
        throw new SentenceError(
          "supabase/schema.snapshot.sql is not what the migrations make: run `npm run db:snapshot` and commit it.",
        );
      }
      await writeFile(target, text);
      console.log(`Wrote ${target}`);
      return 0;
    }),
});
