import { z } from "zod";

const coded = z.object({ code: z.string() });

/** Connection lost or refused, the server shutting down or starting, too many clients, a deadlock. */
const PASSING = /^(08|57P0|53300|40001|40P01|ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN)/;

/** Whether a failure of the database passes by itself, so that going on from the checkpoint is right. */
export function isPassing(error: unknown): boolean {
  const code = coded.safeParse(error).data?.code;
  if (code) return PASSING.test(code);
  return (
    error instanceof Error &&
    /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i.test(
      error.message,
    )
  );
}
