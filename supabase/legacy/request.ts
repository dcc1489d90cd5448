import { parseArgs } from "node:util";
import { z } from "zod";
import { SentenceError } from "../local/sentence-error.ts";

export const HELP = `npm run legacy:import -- --from postgres://... [--dry-run] [--ledger file.ndjson]
npm run legacy:import -- --copy-media
npm run legacy:import -- --send-resets

Fills this database from a legacy one (the Drizzle-era schema, before or after its migrations 0012 and 0013):
people with their passwords where the format allows, organizations, questions, tests, lessons, attempts,
subscriptions, talk and logs. The report names the state it found, counts every table, and checks at the
end that every row of the source is accounted for, that every row arrived as written, and that no
reference points at nothing.

  --from     the legacy database; one snapshot of it is read, in a transaction that cannot write
  --dry-run  does everything and keeps nothing; the report is the same. Writers of the target wait meanwhile
  --ledger   writes each value that was changed and each row that was set aside, with the reason, to a file
  --retry    tries the rows that an earlier run set aside again
  --beside   also into a database that holds rows of its own
  --batch    rows at a time, 500 unless said

It needs: a role that may read all tables of schema public of the source; and as target DATABASE_URL (direct
connection or session pooler, role postgres) with all migrations applied, or the embedded database of the
running \`npm run dev\`. A batch is kept whole with its ledger: a run that was killed goes on where it ended
when it is started again, and a second run changes nothing. Rows that changed in the source since they came
over are listed and left as they are here.

Afterwards, in the ledger (the console's "Legacy import", or the file of --ledger), by kind:
  set_aside  the row is not here, for the reason that stands there; the whole row is kept. Mend it in the
             source, or bring what it refers to, and run the import again with --retry
  review     it came over, but somebody should look: questions that wait as drafts, subscriptions, files
  changed    another value stands here; the old one is kept beside the reason
  merged     it is the same thing as another row, which stays
  left_out   there is no place for the value here

Two things happen only when they are asked for, with --from after the import, without it for what is here
already; --dry-run says how many there are. Both go on where they ended when they are started again, and
need SUPABASE_URL and SUPABASE_SECRET_KEY beside DATABASE_URL, or the running \`npm run dev\`:
  --copy-media   fetches the files that stand at addresses of the legacy: those of questions, lessons and the
                 library, and recordings. Each is typed by its content and kept once; what could not be
                 fetched stays at its address, for review in the ledger. Pictures of people, of files and
                 recordings of templates stay where they are
  --allow-host   host:port that may be an address of a private network; several times for several
  --send-resets  Auth mails everybody whose password could not come over a link to set a new one, once.
                 Others are not mailed, and neither is who has set one since. "Forgot password" does the same
  --reset-page   address that the link leads to, among the redirect URLs of Auth; its site URL unless said
  --per-minute   mails a minute, 30 unless said

The exit code is 1 when a check failed or mails still wait.`;

const request = z
  .object({
    from: z.string().optional(),
    "dry-run": z.boolean().default(false),
    beside: z.boolean().default(false),
    retry: z.boolean().default(false),
    ledger: z.string().optional(),
    batch: z.coerce.number("--batch must be a number").int().min(1).max(10_000).default(500),
    "copy-media": z.boolean().default(false),
    "allow-host": z
      .string()
      .regex(/^[^/\s]+:\d+$/, "--allow-host must be host:port")
      .array()
      .default([]),
    "send-resets": z.boolean().default(false),
    "reset-page": z
      .url({ protocol: /^https?$/, error: "--reset-page must be an http or https address" })
      .optional(),
    "per-minute": z.coerce
      .number("--per-minute must be a number")
      .min(1, "--per-minute must be at least 1")
      .max(6000, "--per-minute must be at most 6000")
      .default(30),
  })
  .refine((asked) => asked.from !== undefined || asked["copy-media"] || asked["send-resets"], {
    error:
      "Say which database to read: npm run legacy:import -- --from postgres://... What came over already needs none: --copy-media, --send-resets.",
  });
/** What the command is asked to do. */
export type ImportRequest = z.output<typeof request>;

/** @throws SentenceError that names each wrong argument */
export function readRequest(args: string[]): ImportRequest {
  try {
    const { values } = parseArgs({
      args,
      options: {
        from: { type: "string" },
        "dry-run": { type: "boolean" },
        beside: { type: "boolean" },
        retry: { type: "boolean" },
        ledger: { type: "string" },
        batch: { type: "string" },
        "copy-media": { type: "boolean" },
        "allow-host": { type: "string", multiple: true },
        "send-resets": { type: "boolean" },
        "reset-page": { type: "string" },
        "per-minute": { type: "string" },
      },
    });
    return request.parse(values);
  } catch (error) {
    if (error instanceof z.ZodError) {
      throw new SentenceError(error.issues.map(({ message }) => message).join("\n"));
    }
    throw error instanceof TypeError ? new SentenceError(`${error.message}\n\n${HELP}`) : error;
  }
}
