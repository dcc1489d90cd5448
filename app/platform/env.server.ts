import { z } from "zod";

const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http or https URL" });
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must be a postgres:// connection URL",
});
const key = z.string({ error: "is missing" }).trim().min(1, "is empty");

const serverEnv = z.object({
  SUPABASE_URL: httpUrl.transform((url) => url.replace(/\/+$/, "")),
  SUPABASE_PUBLISHABLE_KEY: key,
  SUPABASE_SECRET_KEY: key,
  DATABASE_URL: postgresUrl,
  PORT: z.coerce.number("must be a port number").int().min(1).max(65535).default(3000),
  HOST: z.string().trim().min(1, "is empty").default("0.0.0.0"),
  // Only then do x-forwarded-for and -proto say who is asking, and over what.
  BEHIND_PROXY: z.stringbool("must be true or false").default(false),
  // Stripe is optional: without a key the console says that it is not connected.
  STRIPE_SECRET_KEY: key.regex(/^(sk|rk)_/, "must start with sk_ or rk_").optional(),
  STRIPE_WEBHOOK_SECRET: key.regex(/^whsec_/, "must start with whsec_").optional(),
  STRIPE_API_URL: httpUrl.optional(),
  // Mail is optional: without a server for it, a mail is a line of the log.
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// URL" }).optional(),
  MAIL_FROM: z.string().trim().min(1, "is empty").optional(),
  BUILD_FOLDER: z.string().trim().min(1, "is empty").default("build"),
});

const databaseEnv = serverEnv.pick({ DATABASE_URL: true });

// Uploads, exports and media go through the API, under the secret key.
const workerEnv = serverEnv.pick({
  SUPABASE_URL: true,
  SUPABASE_PUBLISHABLE_KEY: true,
  SUPABASE_SECRET_KEY: true,
  DATABASE_URL: true,
  STRIPE_SECRET_KEY: true,
  STRIPE_API_URL: true,
  SMTP_URL: true,
  MAIL_FROM: true,
});

type EnvSource = Readonly<Record<string, string | undefined>>;

export type ServerEnv = z.output<typeof serverEnv>;

/** What is wrong with the environment: one line a variable, ready to print. */
export class EnvironmentError extends Error {
  constructor(readonly problems: string[]) {
    super(`The environment is not complete:\n${problems.map((line) => `  - ${line}`).join("\n")}`);
    this.name = "EnvironmentError";
  }
}

function parse<T extends z.ZodType>(schema: T, source: EnvSource): z.output<T> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  throw new EnvironmentError(
    result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return source[name] === undefined ? `${name} is missing` : `${name} ${issue.message}`;
    }),
  );
}

/** The console server's settings. @throws EnvironmentError naming every missing or malformed variable. */
export const readServerEnv = (source: EnvSource = process.env): ServerEnv =>
  parse(serverEnv, source);

/** The worker's settings. @throws EnvironmentError naming every missing or malformed variable. */
export const readWorkerEnv = (source: EnvSource = process.env) => parse(workerEnv, source);

/** What the commands need: the direct database URL only. @throws EnvironmentError */
export const readDatabaseEnv = (source: EnvSource = process.env) => parse(databaseEnv, source);

/** For a process's first lines: prints the problems without a stack trace and exits 1. */
export function envOrExit<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    return process.exit(1);
  }
}
