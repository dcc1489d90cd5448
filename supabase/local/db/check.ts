import { adviseOn } from "../check/advice.ts";
import { ConnectError, connectStepwise } from "../check/connect.ts";
import { classifyFailure } from "../check/failure.ts";
import { describeDatabase } from "../check/report.ts";
import { parseTarget } from "../check/target.ts";
import { runCommand } from "../command.ts";
import { findRunningStack } from "../dev/stack-file.ts";
import { SentenceError } from "../sentence-error.ts";
import { readSettings } from "../settings.ts";

/** Milliseconds for each step of the connection. */
const patience = 10_000;

async function chooseUrl(given: string | undefined): Promise<string> {
  const url = given ?? process.env.DATABASE_URL;
  if (url) return url;
  const running = await findRunningStack(readSettings().folder);
  if (running) return running.db_url;
  throw new SentenceError(
    "Which database? Name it (npm run db:check -- postgres://...), set DATABASE_URL, or start the embedded one with `npm run dev`.",
  );
}

async function check(url: string): Promise<number> {
  const target = parseTarget(url);
  if (!target) {
    const nowhere = { host: "", port: 0, user: "", database: "" };
    console.error(adviseOn("address", nowhere).join("\n"));
    return 1;
  }
  try {
    const client = await connectStepwise(url, target, patience);
    try {
      console.log(`${target.host}:${target.port}/${target.database} answers.`);
      console.log((await describeDatabase(client)).join("\n"));
    } finally {
      await client.end();
    }
    return 0;
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    const { failure } = error;
    const [what, advice] = adviseOn(classifyFailure(failure), target);
    console.error(
      `${what}\n${advice}\n(${[failure.code, failure.message].filter(Boolean).join(": ")})`,
    );
    return 1;
  }
}

await runCommand({
  help: "npm run db:check [-- <url>]: connects to the URL, DATABASE_URL or the embedded database and lists tables and migrations, or says why it cannot",
  run: async ([given]) => check(await chooseUrl(given)),
});
