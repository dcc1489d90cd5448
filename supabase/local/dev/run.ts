import { join } from "node:path";
import { sampleAccounts } from "../accounts.ts";
import { findFreePort } from "../free-port.ts";
import { localKeys } from "../keys.ts";
import { lastLines } from "../postgres/server.ts";
import { endOrphanedPostgres } from "../postgres/start.ts";
import { updateSchema } from "../schema-update.ts";
import { SentenceError } from "../sentence-error.ts";
import { type LocalSettings, readSettings } from "../settings.ts";
import { type Stack, startStack } from "../start-stack.ts";
import type { StripeEmulator } from "../stripe/emulator.ts";
import { startSeededEmulator, stripeVariables } from "../stripe/start.ts";
import { databaseUrl } from "../urls.ts";
import { Child } from "./child.ts";
import { untilAnswering } from "./console-ready.ts";
import { assertDiskSpace, explainFullDisk } from "./disk-space.ts";
import { assertPortsFree } from "./ports.ts";
import { Progress } from "./progress.ts";
import {
  findRunningStack,
  type RunningStack,
  removeStackFile,
  writeStackFile,
} from "./stack-file.ts";
import { StopSignals } from "./stop-signals.ts";
import { summary } from "./summary.ts";

function describeStack(settings: LocalSettings): RunningStack {
  return {
    pid: process.pid,
    console_url: `http://127.0.0.1:${settings.consolePort}`,
    api_url: `http://127.0.0.1:${settings.apiPort}`,
    publishable_key: localKeys.publishable,
    secret_key: localKeys.secret,
    db_url: databaseUrl(settings.databasePort),
  };
}

/** The environment of console and worker: the same variables that a hosted project sets. */
function environment(
  stack: RunningStack,
  settings: LocalSettings,
  stripePort: number | undefined,
): Record<string, string> {
  return {
    ...(stripePort && stripeVariables(`http://127.0.0.1:${stripePort}`)),
    SUPABASE_URL: stack.api_url,
    SUPABASE_PUBLISHABLE_KEY: stack.publishable_key,
    SUPABASE_SECRET_KEY: stack.secret_key,
    DATABASE_URL: stack.db_url,
    PORT: String(settings.consolePort),
    HOST: "127.0.0.1",
  };
}

async function check(settings: LocalSettings): Promise<void> {
  const running = await findRunningStack(settings.folder);
  if (running) {
    throw new SentenceError(
      `The stack already runs (process ${running.pid}), its console is at ${running.console_url}/admin. ` +
        "Stop it first, or give a second one its own PTE_STATE_FOLDER and ports.",
    );
  }
  await assertDiskSpace(settings.folder);
  await endOrphanedPostgres(settings.folder);
  await assertPortsFree(settings);
}

/** `npm run dev`, until it is told to stop or a part of it ends. @returns the exit code */
export async function runDev(): Promise<number> {
  const progress = new Progress();
  const settings = readSettings();
  await check(settings);

  const described = describeStack(settings);
  // Known before the emulator runs, because the console is started before the database is.
  const stripePort = settings.stripeEmulator ? await findFreePort() : undefined;
  const env = environment(described, settings, stripePort);
  const signals = new StopSignals();
  const children: Child[] = [];
  let starting: Promise<Stack> | undefined;
  let emulator: StripeEmulator | undefined;
  let postgresPid: number | undefined;
  let closing = false;

  const startChild = (name: string, args: string[]) => {
    const print = (line: string) => closing || console.log(line);
    const child = new Child({ name, args, env, print });
    children.push(child);
    return child;
  };
  const failureOf = (child: Child) =>
    child.ended.then((how) => {
      throw new SentenceError(`The ${child.name} ${how}. It printed last:\n${child.lastLines}`);
    });
  signals.onForce = () => {
    for (const child of children) child.kill();
    if (postgresPid) process.kill(postgresPid, "SIGQUIT");
  };

  const work = async () => {
    // The console needs nothing but addresses to start: it warms up while the database does.
    const port = ["--host", "127.0.0.1", "--port", env.PORT ?? "", "--strictPort"];
    const remix = ["node_modules/@remix-run/dev/dist/cli.js", "vite:dev", "--logLevel", "warn"];
    const site = startChild("console", [...remix, ...port]);
    const siteFails = failureOf(site);

    let seeded = false;
    starting = startStack({
      folder: settings.folder,
      databasePort: settings.databasePort,
      apiPort: settings.apiPort,
      siteUrl: described.console_url,
      onStep: progress.step,
      onMail: ({ to, subject, text }) => console.log(`mail    | to ${to}: ${subject}\n${text}`),
      async migrate(url) {
        seeded = (await updateSchema(url)).seeds;
      },
    });
    const stack = await Promise.race([starting, siteFails]);
    postgresPid = stack.postgresPid;

    if (seeded) {
      progress.step("Loading sample media");
      const { loadSeedMedia } = await import("../../seeds/load-media.ts");
      await loadSeedMedia({
        apiUrl: described.api_url,
        secretKey: described.secret_key,
        databaseUrl: described.db_url,
      });
    }
    if (stripePort)
      emulator = await startSeededEmulator({
        databaseUrl: described.db_url,
        consoleUrl: described.console_url,
        port: stripePort,
      });
    progress.step("Starting the console and the worker");
    const worker = startChild("worker", ["--import", "tsx", "app/worker.server.ts"]);
    const fails = Promise.race([
      siteFails,
      failureOf(worker),
      stack.postgresExited.then(async () => {
        const log = join(settings.folder, "postgres.log");
        throw new SentenceError(
          `Postgres has ended by itself. The end of ${log}:\n${await lastLines(log)}`,
        );
      }),
    ]);
    await Promise.race([untilAnswering(`${described.console_url}/admin`, signals.signal), fails]);
    await writeStackFile(settings.folder, described);
    progress.step("Ready");
    console.log(summary(described, sampleAccounts, emulator?.url));
    await fails;
  };

  try {
    await Promise.race([work(), signals.stopped]);
    return 0;
  } catch (error) {
    throw explainFullDisk(error, settings.folder);
  } finally {
    closing = true;
    await removeStackFile(settings.folder);
    await Promise.all(children.map((child) => child.stop()));
    await emulator?.stop();
    // Told to stop while still starting: what is being started has to be ended too.
    await starting?.then(
      (stack) => stack.stop(),
      () => undefined,
    );
    signals.release();
  }
}
