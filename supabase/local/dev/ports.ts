import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { SentenceError } from "../sentence-error.ts";
import { type LocalSettings, portVariables } from "../settings.ts";
import { describePortHolder } from "./port-holder.ts";

const purposes = {
  databasePort: "Postgres",
  apiPort: "the API",
  consolePort: "the console",
  studioPort: "the table editor",
} as const;

function listenError(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(undefined)));
  });
}

async function problemOf(kind: keyof typeof purposes, port: number): Promise<string | undefined> {
  // A child of a stack that was just killed needs a moment to notice and end.
  if (await listenError(port)) await sleep(1000);
  const error = await listenError(port);
  if (!error) return undefined;
  const variable = portVariables[kind];
  const advice = `choose another port by setting ${variable}=${port < 60_000 ? port + 100 : 40_000}`;
  if (error === "EADDRINUSE") {
    const holder = await describePortHolder(port);
    return `Port ${port}, wanted for ${purposes[kind]}, is taken by ${holder}. Stop it, or ${advice}`;
  }
  return `Port ${port} cannot be used for ${purposes[kind]} (${error}); ${advice}`;
}

/** @throws SentenceError when the port cannot be listened on. */
export async function assertPortFree(kind: keyof typeof purposes, port: number): Promise<void> {
  const problem = await problemOf(kind, port);
  if (problem) throw new SentenceError(problem);
}

/** @throws SentenceError with a line for each port that cannot be listened on. */
export async function assertPortsFree(settings: LocalSettings): Promise<void> {
  const kinds = ["databasePort", "apiPort", "consolePort"] as const;
  const problems = await Promise.all(kinds.map((kind) => problemOf(kind, settings[kind])));
  const found = problems.filter((problem) => problem !== undefined);
  if (found.length > 0) throw new SentenceError(found.join("\n"));
}
