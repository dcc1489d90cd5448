import { inspect } from "node:util";
import type { PostgresConnection } from "@supabase/lite/postgres";

/** One line for the log: "api     | 42501: permission denied for table users". */
function line(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? `${error.code}: ` : "";
  return `api     | ${code}${error.message}`;
}

/**
 * Lite prints every refusal of the database with its stack, expected ones (no permission, a stale save)
 * included. The answer to the client carries all of it; in the log a line will do.
 */
export function shortenErrors(connection: PostgresConnection): void {
  const normalize = connection.normalizeDbError.bind(connection);
  connection.normalizeDbError = (given) => {
    const error = normalize(given);
    if (error instanceof Error) {
      Object.defineProperty(error, inspect.custom, {
        value: () => line(error),
        configurable: true,
      });
    }
    return error;
  };
}
