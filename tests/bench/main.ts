import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startStack } from "../../supabase/local/start-stack.ts";
import { migrateAndSeed } from "../support/seeds.ts";
import { measureApi } from "./api.ts";
import { buildConsole } from "./built-console.ts";
import { measureBulkEdit } from "./bulk-edit.ts";
import { caseLoads } from "./case-loads.ts";
import { communityLoads } from "./community-loads.ts";
import { measureBuiltConsole } from "./first-load.ts";
import { generateCases } from "./generate-cases.ts";
import { generateCommunity } from "./generate-community.ts";
import { generateLearners } from "./generate-learners.ts";
import { generateQuestions } from "./generate-questions.ts";
import { learnerLoads } from "./learner-loads.ts";
import { measureLegacyImport } from "./legacy-import.ts";
import { measurePersonData } from "./person-data.ts";
import { questionLoads } from "./question-loads.ts";
import { type Measurement, print, save } from "./report.ts";
import { measureStartTimes } from "./start-times.ts";
import { measureSyncImport } from "./sync-import.ts";
import { measureWebhooks } from "./webhooks.ts";

const parts = [
  "start",
  "bundle",
  "webhooks",
  "api",
  "learners",
  "people",
  "community",
  "sync",
  "legacy",
] as const;
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    questions: { type: "string", default: "100000" },
    learners: { type: "string", default: "1000000" },
    cases: { type: "string", default: "50000" },
    imported: { type: "string", default: "1000000" },
    posts: { type: "string", default: "1000000" },
    attempts: { type: "string", default: "200000" },
  },
});
const wanted = (part: (typeof parts)[number]) => !values.only || values.only === part;
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

/** The parts that need a running stack, but no dev server. */
async function measureStack(folder: string): Promise<void> {
  const stack = await startStack({ folder, migrate: migrateAndSeed });
  try {
    if (wanted("bundle") || wanted("webhooks"))
      report({ name: "npm run build", value: await buildConsole(), unit: "s" });
    if (wanted("bundle")) await measureBuiltConsole(stack, report);
    if (wanted("webhooks")) await measureWebhooks(stack, report);
    if (wanted("api")) {
      await measureGenerating("questions", Number(values.questions), (count) =>
        generateQuestions(stack.databaseUrl, count),
      );
      await measureApi(stack, "editor", questionLoads, report);
      await measureBulkEdit(stack, report);
    }
    if (wanted("learners")) {
      await measureGenerating("learners", Number(values.learners), (count) =>
        generateLearners(stack.databaseUrl, count),
      );
      await measureApi(stack, "support", learnerLoads, report);
    }
    if (wanted("people")) await measurePersonData(stack, report);
    if (wanted("sync")) {
      const { databaseUrl } = stack;
      await measureSyncImport({ databaseUrl, folder, rows: Number(values.imported) }, report);
    }
    if (wanted("community")) {
      await measureGenerating("posts", Number(values.posts), (count) =>
        generateCommunity(stack.databaseUrl, count),
      );
      await measureApi(stack, "moderator", communityLoads, report);
      await measureGenerating("moderation cases", Number(values.cases), (count) =>
        generateCases(stack.databaseUrl, count),
      );
      await measureApi(stack, "moderator", await caseLoads(stack), report);
    }
    if (wanted("legacy"))
      await measureLegacyImport(stack.databasePort, Number(values.attempts), report);
  } finally {
    await stack.stop();
  }
}

const folder = await mkdtemp(join(tmpdir(), "pte-bench-"));
await chmod(folder, 0o711);
try {
  if (wanted("start")) await measureStartTimes(join(folder, "dev"), report);
  if (!values.only || values.only !== "start") await measureStack(join(folder, "stack"));
  await save(measurements, join(".local", "bench.json"));
} finally {
  await rm(folder, { recursive: true, force: true });
}
