import { z } from "zod";
import type { PostgresConfig } from "../source/source";

const coded = z.object({ code: z.string() });
const codeOf = (error: unknown): string => coded.safeParse(error).data?.code ?? "";
const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/**
 * Why a database could not be connected to, and what to do. Never holds the password.
 * Codes: PostgreSQL documentation, appendix A; those of Node's sockets and resolver.
 */
export function connectionSentence(
  error: unknown,
  { host, port, user, database }: PostgresConfig,
): string {
  const code = codeOf(error);
  if (code === "28P01" || code === "28000")
    return `The database of the source refused the user “${user}” or the password. Correct the user, or set the secret of the source again.`;
  if (code === "3D000") return `The server of the source has no database “${database}”.`;
  if (code === "ENOTFOUND") return `There is no server named “${host}”.`;
  if (code === "ECONNREFUSED")
    return `No database answers at ${host}:${port}. Check the host and the port.`;
  if (/does not support SSL/i.test(messageOf(error)))
    return "The server of the source does not offer TLS. Turn TLS off in the source, where the way there is safe without it.";
  return `The database of the source could not be reached: ${messageOf(error).replace(/\.?$/, ".")}`;
}

/** Why a database did not give the rows, and what to do. */
export function querySentence(error: unknown, { table, key }: PostgresConfig): string {
  const code = codeOf(error);
  const message = messageOf(error);
  if (code === "42P01" && table) return `The database of the source has no table “${table}”.`;
  if (code === "42703" && message.includes(`"${key}"`))
    return `The rows of the source have no column “${key}”, which they would be read in the order of.`;
  if (code === "42501")
    return `The user of the source may not read this: ${message}. Grant it select, nothing more.`;
  if (code === "25006") return `The query of the source would write, which is refused: ${message}.`;
  if (code === "57014")
    return "The query of the source takes longer than a minute a page. Put an index on the column that the rows are read in order of.";
  return `The database of the source refused the query: ${message}.`;
}
