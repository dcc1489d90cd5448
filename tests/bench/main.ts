import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../supabase/local/command.ts";
import { type Stack, startStack } from "../../supabase/local/start-stack.ts";
import { migrateAndSeed } from "../support/seeds.ts";
import { measureApi } from "./api.ts";
import { type BenchRequest, HELP, type Part, readArguments } from "./arguments.ts";
import { buildConsole } from "./built-console.ts";
import { measureBulkEdit } from "./bulk-edit.ts";
import { caseLoads } from "./case-loads.ts";
import { communityLoads } from "./community-loads.ts";
import { measureBuiltConsole } from "./first-load.ts";
import { generateCases } from "./generate-cases.ts";
import { generateCommunity } from "./generate-community.ts";
import { generateLearners } from "./generate-learners.ts";
import { generateMedia } from "./generate-media.ts";
import { generateQuestions } from "./generate-questions.ts";
import { learnerLoads } from "./learner-loads.ts";
import { measureLegacyImport } from "./legacy-import.ts";
import { mediaLoads } from "./media-loads.ts";
import { measurePersonData } from "./person-data.ts";
import { questionLoads } from "./question-loads.ts";
import { type Measurement, print, save } from "./report.ts";
import { measureStartTimes } from "./start-times.ts";
import { endProcesses, StoppedError, untilStopped } from "./stopping.ts";
import { measureSyncImport } from "./sync-import.ts";
import { measureWebhooks } from "./webhooks.ts";

const measurements: Measurement[] = [];
const report = (measurement: Measurement) => {
  measurements.push(measurement);
  print(measurement);
};

async function measureGenerating(
  what: string,
  count: number,
  generate: (count: number) => Promise<void>,
): Promise<void> {
  const started = performance.now();
  await generate(count);
  const value = count / ((performance.now() - started) / 1000);
  report({ name: `${what} written by one statement`, value, unit: "rows/s" });
}

type Wanted = (part: Part) => boolean;

/** The parts that need a running stack, but no dev server. */
async function measureStack(
  stack: Stack,
  folder: string,
  request: BenchRequest,
  wanted: Wanted,
): Promise<void> {
  if (wanted("bundle") || wanted("webhooks"))
    report({ name: "npm run build", value: await buildConsole(), unit: "s" });
  if (wanted("bundle")) await measureBuiltConsole(stack, report);
  if (wanted("webhooks")) await measureWebhooks(stack, report);
  if (wanted("api")) {
    await measureGenerating("questions", request.questions, (count) =>
      generateQuestions(stack.databaseUrl, count),
    );
    await measureApi(stack, "editor", questionLoads, report);
    await measureBulkEdit(stack, report);
  }
  if (wanted("media")) {
    await measureGenerating("files of the library", request.media, (count) =>
      generateMedia(stack.databaseUrl, count),
    );
    await measureApi(stack, "editor", mediaLoads, report);
  }
  if (wanted("learners")) {
    await measureGenerating("learners", request.learners, (count) =>
      generateLearners(stack.databaseUrl, count),
    );
    await measureApi(stack, "support", learnerLoads, report);
  }
  if (wanted("people")) await measurePersonData(stack, report);
  if (wanted("sync")) {
    const { databaseUrl } = stack;
    await measureSyncImport({ databaseUrl, folder, rows: request.imported }, report);
  }
  if (wanted("community")) {
    await measureGenerating("posts", request.posts, (count) =>
      generateCommunity(stack.databaseUrl, count),
    );
    await measureApi(stack, "moderator", communityLoads, report);
    await measureGenerating("moderation cases", request.cases, (count) =>
      generateCases(stack.databaseUrl, count),
    );
    await measureApi(stack, "moderator", await caseLoads(stack), report);
  }
  if (wanted("legacy")) await measureLegacyImport(stack.databasePort, request.attempts, report);
}

async function measureOnStack(folder: string, request: BenchRequest, wanted: Wanted) {
  const starting = startStack({ folder, migrate: migrateAndSeed });
  try {
    await untilStopped(starting.then((stack) => measureStack(stack, folder, request, wanted)));
  } finally {
    // Also one that was only on its way.
    await starting.then((stack) => stack.stop());
  }
}

async function measure(folder: string, request: BenchRequest): Promise<void> {
  const wanted: Wanted = (part) => request.only === undefined || request.only === part;
  if (wanted("start")) await untilStopped(measureStartTimes(join(folder, "dev"), report));
  if (request.only !== "start") await measureOnStack(join(folder, "stack"), request, wanted);
  await save(measurements, join(".local", "bench.json"));
}

async function run(args: string[]): Promise<number> {
  const request = readArguments(args);
  const folder = await mkdtemp(join(tmpdir(), "pte-bench-"));
  await chmod(folder, 0o711);
  try {
    await measure(folder, request);
    return 0;
  } catch (error) {
    if (error instanceof StoppedError) return 130;
    throw error;
  } finally {
    await endProcesses();
    await rm(folder, { recursive: true, force: true });
  }
}

await runCommand({ help: HELP, run });
// What was being measured when it was told to stop would still keep the process.
process.exit();
