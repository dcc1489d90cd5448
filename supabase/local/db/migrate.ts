import { runCli } from "../cli.ts";
import { runCommand } from "../command.ts";
import { withDatabase } from "./open-database.ts";

await runCommand({
  help: "npm run db:migrate: applies pending migrations to the embedded database, keeping its data",
  run: () =>
    withDatabase(async ({ url }) => {
      const args = ["migration", "up", "--include-all", `--remote=${url}`, "--yes"];
      return (await runCli(args, { show: true })).code;
    }),
});
