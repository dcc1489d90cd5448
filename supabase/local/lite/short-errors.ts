import { inspect } from "node:util";
import type { PostgresConnection } from "@supabase/lite/postgres";
import { z } from "zod";

/** How `keepErrorCodes` wraps an error whose code lite would lose. */
const wrappedSchema = z.object({ code: z.string(), message: z.string() });

function unwrap(error: Error): { code: string; message: string } {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code !== "PGRST") return { code, message: error.message };
  return wrappedSchema.parse(JSON.parse(error.message));
}

/** One line for the log: "api     | 42501: permission denied for table users". */
function line(error: Error): string {
  const { code, message } = unwrap(error);
  return `api     | ${code ? `${code}: ` : ""}${message}`;
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
