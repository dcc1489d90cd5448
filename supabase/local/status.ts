import pg from "pg";
import { sampleAccounts } from "./accounts.ts";
import { runCommand } from "./command.ts";
import { findRunningStack, type RunningStack } from "./dev/stack-file.ts";
import { SentenceError } from "./sentence-error.ts";
import { readSettings } from "./settings.ts";

async function assertAnswers(what: string, ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SentenceError(`The stack is running but ${what} does not answer: ${reason}`, {
      cause,
    });
  }
}

async function askDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select 1");
  } finally {
    await client.end();
  }
}

async function askHttp(url: string, headers: HeadersInit = {}): Promise<void> {
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(15_000) });
  await response.body?.cancel();
  if (response.status >= 500) throw new Error(`HTTP ${response.status}`);
}

function assertAllAnswer(stack: RunningStack): Promise<unknown> {
  const headers = { apikey: stack.publishable_key };
  return Promise.all([
    assertAnswers("the database", () => askDatabase(stack.db_url)),
    assertAnswers("the API", () => askHttp(`${stack.api_url}/auth/v1/health`, headers)),
    assertAnswers("the console", () => askHttp(stack.console_url)),
  ]);
}

await runCommand({
  help: "npm run -s status: addresses, keys and sample accounts of the running stack as JSON",
  async run() {
    const running = await findRunningStack(readSettings().folder);
    if (!running) {
      throw new SentenceError("No embedded stack is running here. Start one with `npm run dev`.");
    }
    await assertAllAnswer(running);
    const { pid: _pid, ...shown } = running;
    console.log(JSON.stringify({ ...shown, accounts: sampleAccounts }, null, 2));
    return 0;
  },
});
