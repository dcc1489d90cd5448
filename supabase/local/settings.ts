import { join } from "node:path";
import { z } from "zod";
import { stateFolder } from "./paths.ts";
import { SentenceError } from "./sentence-error.ts";

const port = z.coerce.number("must be a port number").int().min(1).max(65535);

const environment = z.object({
  SUPABASE_DB_PORT: port.default(54322),
  SUPABASE_API_PORT: port.default(54321),
  SUPABASE_STUDIO_PORT: port.default(54323),
  PORT: port.default(3000),
  STRIPE_EMULATOR: z.enum(["0", "1"], "must be 1 or 0").optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  PTE_STATE_FOLDER: z.string().trim().min(1).default(stateFolder),
});

export interface LocalSettings {
  databasePort: number;
  apiPort: number;
  consolePort: number;
  /** Of `db:studio`. */
  studioPort: number;
  /** Whether `npm run dev` starts the Stripe emulator: unless told not to, or given a key of Stripe's. */
  stripeEmulator: boolean;
  /** Absolute path; holds `postgres/`, `storage/`, logs and `stack.json`. */
  folder: string;
}

/** The environment variable that moves each port. */
export const portVariables = {
  databasePort: "SUPABASE_DB_PORT",
  apiPort: "SUPABASE_API_PORT",
  consolePort: "PORT",
  studioPort: "SUPABASE_STUDIO_PORT",
} as const;

/**
 * Where the embedded stack listens and keeps its state.
 * @throws SentenceError naming each malformed variable.
 */
export function readSettings(source: NodeJS.ProcessEnv = process.env): LocalSettings {
  const result = environment.safeParse(source);
  if (!result.success) {
    const problems = result.error.issues.map(
      (issue) => `${String(issue.path[0])} ${issue.message}`,
    );
    throw new SentenceError(problems.join("; "));
  }
  return {
    databasePort: result.data.SUPABASE_DB_PORT,
    apiPort: result.data.SUPABASE_API_PORT,
    consolePort: result.data.PORT,
    studioPort: result.data.SUPABASE_STUDIO_PORT,
    stripeEmulator:
      (result.data.STRIPE_EMULATOR ?? (result.data.STRIPE_SECRET_KEY ? "0" : "1")) === "1",
    folder: join(result.data.PTE_STATE_FOLDER),
  };
}
