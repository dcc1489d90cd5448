import { z } from "zod";

const postgrestError = z.object({
  code: z.string().nullish(),
  message: z.string().nullish(),
  details: z.unknown().optional(),
  hint: z.string().nullish(),
  /** What the routes of our own server answer instead of `message`. */
  problem: z.string().nullish(),
});
type PostgrestError = z.infer<typeof postgrestError>;

/** An API failure in words a person can act on. `fields` holds a message per form field. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
    /** react-admin reads `body.errors` and shows each message at its field. */
    readonly body: { errors?: Record<string, string> } = {},
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** Someone else saved first. `current` is the row as it is now. */
export class ConflictError extends ApiError {
  constructor(
    message: string,
    readonly current: Record<string, unknown> | null,
  ) {
    super(message, 409, "PT409");
    this.name = "ConflictError";
  }
}

/** True for a sentence one of our own triggers or functions wrote; Postgres' own wording starts low. */
const isOurSentence = (message: string) => /^[A-Z].*\s/.test(message);

const detailsText = (error: PostgrestError) =>
  typeof error.details === "string" ? error.details : "";

const row = z.record(z.string(), z.unknown());
function conflictRow(details: unknown): Record<string, unknown> | null {
  if (typeof details !== "string") return row.safeParse(details).data ?? null;
  try {
    return row.safeParse(JSON.parse(details)).data ?? null;
  } catch {
    return null;
  }
}

function duplicate(error: PostgrestError): ApiError {
  const column = /Key \(([a-z_]+)\)=/.exec(detailsText(error))?.[1];
  const message = column
    ? `Another record already has this ${column.replaceAll("_", " ")}.`
    : "A record with the same values already exists.";
  return new ApiError(message, 409, "23505", column ? { errors: { [column]: message } } : {});
}

function brokenLink(error: PostgrestError): ApiError {
  const usedBy = /is (?:still )?referenced from table "([^"]+)"/.exec(detailsText(error))?.[1];
  const message = usedBy
    ? `This is still used by ${usedBy.replaceAll("_", " ")}, so it cannot be deleted.`
    : "A linked record does not exist any more. Reload the page and choose again.";
  return new ApiError(message, 409, error.code ?? "23503");
}

const STATUS_SENTENCES: Record<number, string> = {
  401: "Your session is over. Please sign in again.",
  404: "The server does not know this address. It may be running an older version of the database.",
  413: "This is too large to be sent.",
  429: "Too many requests at once. Wait a moment and try again.",
};

const FORBIDDEN = "Your role does not allow this. Nothing was changed.";

/**
 * Turns a PostgREST answer into a sentence.
 * @param status     HTTP status
 * @param body       the parsed answer; anything that is not PostgREST's shape is tolerated
 * @param requestId  quoted when the fault is the server's, so that it can be found in the log
 */
export function apiErrorFrom(status: number, body: unknown, requestId: string): ApiError {
  const error = postgrestError.safeParse(body).data ?? {};
  const code = error.code ?? "";
  const message = error.message ?? error.problem ?? "";
  if (code === "PT409") return new ConflictError(message, conflictRow(error.details));
  if (status === 401) return new ApiError(STATUS_SENTENCES[401] ?? message, 401, code);
  if (code === "42501" || status === 403)
    return new ApiError(
      /^(permission denied|new row violates)/.test(message) || !message ? FORBIDDEN : message,
      403,
      code,
    );
  if (code === "23505") return duplicate(error);
  // Postgres 18 reports ON DELETE RESTRICT as restrict_violation (23001); older servers as 23503.
  if (code === "23503" || code === "23001") return brokenLink(error);
  if (code === "23514")
    return new ApiError(
      isOurSentence(message) ? message : `The values do not fit together: ${message}.`,
      status,
      code,
    );
  if (code === "23502") {
    const column = /column "([^"]+)"/.exec(message)?.[1] ?? "";
    const text = `${column.replaceAll("_", " ") || "A value"} is required.`;
    return new ApiError(text, status, code, column ? { errors: { [column]: "Required" } } : {});
  }
  if (code === "PGRST116")
    return new ApiError(
      "This record does not exist any more, or your role may not see it.",
      404,
      code,
    );
  if (code === "57014")
    return new ApiError("The search took too long. Narrow it down and try again.", status, code);
  if (status >= 500)
    return new ApiError(
      `The server failed${message ? `: ${message}` : ""}. Reference ${requestId}.`,
      status,
      code,
    );
  return new ApiError(
    message || STATUS_SENTENCES[status] || `The server answered ${status}.`,
    status,
    code,
  );
}

/** No answer at all: the network, the server or a browser extension. */
export const unreachable = () =>
  new ApiError(
    "The server cannot be reached. Check the connection; what you typed is still here.",
    0,
    "network",
  );
