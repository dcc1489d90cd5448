import type { PostgresConnection } from "@supabase/lite/postgres";
import { z } from "zod";

const databaseError = z.object({
  code: z.string().length(5),
  message: z.string(),
  detail: z.string().nullish(),
  hint: z.string().nullish(),
});

/** What lite answers as PostgREST does. */
const KNOWN_TO_LITE = /^(PGRST|PT...|42...|22...|21...|55...|53...|2350[235]|25006)$/;

/** Classes and codes whose fault is the server's; of those unknown to lite, PostgREST answers the others with 400. */
const STATUSES: readonly [codes: RegExp, status: number][] = [
  [/^08/, 503],
  [/^(0L|0P|28)/, 403],
  [/^P0001$/, 400],
  [/^(09|25|2D|38|39|3B|40|54|57|58|F0|HV|P0|XX)/, 500],
];

const statusOf = (code: string): number => STATUSES.find(([codes]) => codes.test(code))?.[1] ?? 400;

/**
 * Check constraints, `raise exception` and some other refusals come out of lite as status 500 without
 * their SQLSTATE. PostgREST lets a function choose status and body through the state PGRST, which lite
 * understands; in that form they pass.
 */
export function keepErrorCodes(connection: PostgresConnection): void {
  const normalize = connection.normalizeDbError.bind(connection);
  connection.normalizeDbError = (given) => {
    const error = normalize(given);
    const { data } = databaseError.safeParse(error);
    if (!data || KNOWN_TO_LITE.test(data.code)) return error;
    const { code, message, detail = null, hint = null } = data;
    return Object.assign(new Error(JSON.stringify({ code, message, details: detail, hint })), {
      code: "PGRST",
      detail: JSON.stringify({ status: statusOf(code), headers: {} }),
    });
  };
}
