import { runCliHere } from "../cli.ts";
import { runCommand } from "../command.ts";

await runCommand({
  help: "npm run db:push [-- --dry-run]: applies pending migrations to a hosted project, the one of DATABASE_URL or else the linked one",
  run(args) {
    const { DATABASE_URL } = process.env;
    const target = DATABASE_URL ? `--remote=${DATABASE_URL}` : "--remote";
    return runCliHere(["db", "push", target, ...args]);
  },
});
