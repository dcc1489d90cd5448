import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCli } from "../cli.ts";
import { runCommand } from "../command.ts";
import { projectFolder } from "../paths.ts";
import { SentenceError } from "../sentence-error.ts";
import { withMigrated } from "./shadow.ts";

const target = join(projectFolder, "app", "platform", "supabase", "database.types.ts");
const header = "// Written by `npm run db:types` from the migrations; not to be edited.\n\n";

await runCommand({
  help: "npm run db:types [-- --check]: writes app/platform/supabase/database.types.ts from what the migrations make",
  run: (args) =>
    withMigrated(async (url) => {
      const cliArgs = ["gen", "types", "--lang=typescript", "--schema=public", `--remote=${url}`];
      const { code, stdout, stderr } = await runCli(cliArgs);
      if (code !== 0 || !stdout.includes("export type Database")) {
        throw new SentenceError(
          `The Supabase CLI could not generate types:\n${stdout}${stderr}`.trim(),
        );
      }
      const text = header + stdout;
      if (args.includes("--check")) {
        if ((await readFile(target, "utf8").catch(() => "")) === text) return 0;
        throw new SentenceError(`${target} is not what the schema says: run \`npm run db:types\`.`);
      }
      await writeFile(target, text);
      console.log(`Wrote ${target}`);
      return 0;
    }),
});
