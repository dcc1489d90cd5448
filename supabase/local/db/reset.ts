import { runCli } from "../cli.ts";
import { runCommand } from "../command.ts";
import { Progress } from "../dev/progress.ts";
import { installJobQueue } from "../job-queue.ts";
import { SentenceError } from "../sentence-error.ts";
import { clearBesideSchema } from "./clear.ts";
import { seedMedia } from "./media.ts";
import { withDatabase } from "./open-database.ts";

await runCommand({
  help: "npm run db:reset: drops everything in the embedded database, applies all migrations and seeds",
  run: () =>
    withDatabase(async (database) => {
      const progress = new Progress();
      progress.step("Clearing storage and jobs");
      await clearBesideSchema(database);
      progress.step("Resetting the database with the Supabase CLI");
      const args = ["db", "reset", `--remote=${database.url}`, "--yes"];
      const { code, stdout, stderr } = await runCli(args);
      if (code !== 0) throw new SentenceError(`${stdout}${stderr}`.trim());
      await installJobQueue(database.adminUrl);
      progress.step("Loading sample media");
      await seedMedia(database);
      progress.step("Done");
      return 0;
    }),
});
