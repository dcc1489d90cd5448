import { runCli } from "../cli.ts";
import { runCommand } from "../command.ts";
import { withDatabase } from "./open-database.ts";

const reports = [
  "db-stats",
  "table-stats",
  "index-stats",
  "bloat",
  "vacuum-stats",
  "locks",
  "blocking",
  "long-running-queries",
  "outliers",
  "calls",
];

await runCommand({
  help: `npm run db:inspect [-- <report>...]: the Supabase CLI's reports on DATABASE_URL or the embedded database (${reports.join(", ")}; db-stats, table-stats and long-running-queries when none is named)`,
  async run(names) {
    const chosen = names.length > 0 ? names : ["db-stats", "table-stats", "long-running-queries"];
    const show = async (url: string) => {
      let worst = 0;
      for (const name of chosen) {
        console.log(`\n${name}`);
        const args = ["inspect", "db", name, `--remote=${url}`];
        worst = Math.max(worst, (await runCli(args, { show: true })).code);
      }
      return worst;
    };
    const { DATABASE_URL } = process.env;
    return DATABASE_URL ? show(DATABASE_URL) : withDatabase(({ url }) => show(url));
  },
});
