import { z } from "zod";
import { runCli } from "../cli.ts";
import { runCommand } from "../command.ts";
import { SentenceError } from "../sentence-error.ts";
import { withMigrated } from "./shadow.ts";

const findingsSchema = z.array(
  z.object({ name: z.string(), level: z.string(), detail: z.string(), remediation: z.string() }),
);

/** Says that a young database has not used an index yet: nothing about the schema. */
const aboutUsage = new Set(["unused_index"]);

/** The CLI prints the findings as JSON, and a sentence when there is none. */
function parseFindings(output: string) {
  const start = output.indexOf("[");
  return start === -1 ? [] : findingsSchema.parse(JSON.parse(output.slice(start)));
}

await runCommand({
  help: "npm run db:lint: Supabase's security and performance advisors on what the migrations make; fails on any finding",
  run: () =>
    withMigrated(async (url) => {
      const { code, stdout, stderr } = await runCli([
        "db",
        "advisors",
        "--level=info",
        `--remote=${url}`,
      ]);
      if (code !== 0) throw new SentenceError(`${stdout}${stderr}`.trim());
      const findings = parseFindings(stdout).filter(({ name }) => !aboutUsage.has(name));
      for (const { level, name, detail, remediation } of findings) {
        console.log(`${level} ${name}: ${detail}\n  ${remediation}`);
      }
      console.log(findings.length === 0 ? "No findings." : `${findings.length} findings.`);
      return findings.length === 0 ? 0 : 1;
    }),
});
