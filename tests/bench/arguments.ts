import { parseArgs } from "node:util";
import { z } from "zod";
import { SentenceError } from "../../supabase/local/sentence-error.ts";

/** What can be measured. */
const PARTS = [
  "start",
  "bundle",
  "webhooks",
  "api",
  "media",
  "learners",
  "people",
  "community",
  "sync",
  "legacy",
] as const;
export type Part = (typeof PARTS)[number];

export const HELP = `npm run bench [-- --only <part>]

Measures on a stack of its own, prints each number and keeps them in .local/bench.json.

  --only       one part: ${PARTS.join(", ")}
  --questions, --media, --learners, --cases, --imported, --posts, --attempts
               rows to generate, for a quick look`;

const rows = (usual: number) =>
  z.coerce
    .number({ error: "must be a number of rows" })
    .int({ error: "must be a whole number of rows" })
    .min(1, { error: "must be at least 1" })
    .default(usual);

const request = z.object({
  only: z.enum(PARTS, { error: `must be one of ${PARTS.join(", ")}` }).optional(),
  questions: rows(100_000),
  media: rows(100_000),
  learners: rows(1_000_000),
  cases: rows(50_000),
  imported: rows(1_000_000),
  posts: rows(1_000_000),
  attempts: rows(200_000),
});
export type BenchRequest = z.output<typeof request>;

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: Object.fromEntries(
        Object.keys(request.shape).map((name) => [name, { type: "string" as const }]),
      ),
    }).values;
  } catch (error) {
    if (error instanceof TypeError) throw new SentenceError(`${error.message}\n\n${HELP}`);
    throw error;
  }
}

/** @throws SentenceError that names each wrong argument */
export function readArguments(args: string[]): BenchRequest {
  const read = request.safeParse(parse(args));
  if (read.success) return read.data;
  throw new SentenceError(
    read.error.issues.map(({ path, message }) => `--${path.join()} ${message}`).join("\n"),
  );
}
