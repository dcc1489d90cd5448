import { EmulatedError } from "./errors.ts";

interface Kept {
  request: string;
  answer: { status: number; body: unknown };
}

/**
 * A POST with a key that was seen gets the first answer again; with other parameters it is refused.
 * https://docs.stripe.com/api/idempotent_requests
 */
export class IdempotencyKeys {
  readonly #kept = new Map<string, Kept>();

  /** The first answer to this key; undefined for a new one. @throws EmulatedError for another request */
  find(key: string, request: string): Kept["answer"] | undefined {
    const kept = this.#kept.get(key);
    if (kept && kept.request !== request)
      throw new EmulatedError(
        400,
        "idempotency_error",
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      );
    return kept?.answer;
  }

  /** What failed before anything happened may be tried again with the same key. */
  keep(key: string, request: string, answer: Kept["answer"]): void {
    if (answer.status < 400) this.#kept.set(key, { request, answer });
  }
}
