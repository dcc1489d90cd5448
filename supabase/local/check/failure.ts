/** Why a database could not be reached. */
export type FailureKind =
  | "address"
  | "dns"
  | "network"
  | "refused"
  | "timeout"
  | "tls"
  | "authentication"
  | "missing-database"
  | "asleep"
  | "full"
  | "other";

/** How far the attempt had come: looking the name up, opening the connection, or talking to Postgres. */
export type Stage = "resolve" | "connect" | "handshake";

export interface Failure {
  stage: Stage;
  /** Node's or Postgres' error code, "" when there was none. */
  code: string;
  message: string;
}

const dnsCodes = new Set(["ENOTFOUND", "EAI_AGAIN", "ENODATA", "EAI_NONAME"]);
const networkCodes = new Set(["ENETUNREACH", "EHOSTUNREACH", "EADDRNOTAVAIL", "ENETDOWN"]);
const authenticationCodes = new Set(["28P01", "28000"]);

/** A pooler in front of a paused project, or a server that is just waking up. */
const asleepMessages =
  /tenant or user not found|project.*paused|paused|suspended|endpoint.*(disabled|inactive)|starting up|shutting down|not yet accepting connections|in recovery mode/i;
const tlsMessages =
  /\bssl\b|\btls\b|certificate|no encryption|self[- ]signed|unable to (get|verify)|wrong version number/i;

/**
 * Which of the things that go wrong this is. Pure: it judges by the stage, the code and the words of the
 * error alone.
 */
export function classifyFailure({ stage, code, message }: Failure): FailureKind {
  if (stage === "resolve" || dnsCodes.has(code)) return "dns";
  if (code === "ECONNREFUSED") return "refused";
  if (networkCodes.has(code)) return "network";
  if (code === "57P03" || asleepMessages.test(message)) return "asleep";
  if (code === "3D000") return "missing-database";
  if (code === "53300" || /too many (connections|clients)|max client connections/i.test(message)) {
    return "full";
  }
  // Also when the server refuses an unencrypted session: code 28000, but the words tell.
  if (code.startsWith("ERR_TLS") || code.startsWith("ERR_SSL") || tlsMessages.test(message)) {
    return "tls";
  }
  if (authenticationCodes.has(code) || /SASL|password/i.test(message)) return "authentication";
  if (code === "ETIMEDOUT" || /time[d ]?-?out/i.test(message)) {
    // The address answers, the database behind it does not.
    return stage === "handshake" ? "asleep" : "timeout";
  }
  if (
    stage === "handshake" &&
    (code === "ECONNRESET" || /terminated unexpectedly/i.test(message))
  ) {
    return "asleep";
  }
  return "other";
}
