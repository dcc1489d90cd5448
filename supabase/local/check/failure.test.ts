import { expect, test } from "vitest";
import { classifyFailure } from "./failure.ts";

test.each([
  ["resolve", "ENOTFOUND", "getaddrinfo ENOTFOUND db.x.supabase.co", "dns"],
  ["resolve", "EAI_AGAIN", "getaddrinfo EAI_AGAIN", "dns"],
  ["connect", "ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:5432", "refused"],
  ["connect", "ENETUNREACH", "connect ENETUNREACH 2a05::1:5432", "network"],
  ["connect", "ETIMEDOUT", "connection timed out", "timeout"],
  ["handshake", "", "timeout expired", "asleep"],
  ["handshake", "ECONNRESET", "read ECONNRESET", "asleep"],
  ["handshake", "", "Connection terminated unexpectedly", "asleep"],
  ["handshake", "57P03", "the database system is starting up", "asleep"],
  ["handshake", "XX000", "Tenant or user not found", "asleep"],
  ["handshake", "", "The server does not support SSL connections", "tls"],
  ["handshake", "SELF_SIGNED_CERT_IN_CHAIN", "self-signed certificate in certificate chain", "tls"],
  [
    "handshake",
    "28000",
    'no pg_hba.conf entry for host "1.2.3.4", user "x", database "y", no encryption',
    "tls",
  ],
  ["handshake", "28P01", 'password authentication failed for user "postgres"', "authentication"],
  ["handshake", "28000", 'role "nobody" does not exist', "authentication"],
  [
    "handshake",
    "",
    "SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string",
    "authentication",
  ],
  ["handshake", "3D000", 'database "nope" does not exist', "missing-database"],
  ["handshake", "53300", "sorry, too many clients already", "full"],
  ["handshake", "", "something nobody thought of", "other"],
] as const)("%s %s %s: %s", (stage, code, message, kind) => {
  expect(classifyFailure({ stage, code, message })).toBe(kind);
});
