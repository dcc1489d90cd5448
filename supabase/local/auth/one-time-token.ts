import { createHash, randomInt } from "node:crypto";
import type { Sql } from "postgres";

export interface OneTimeToken {
  /** Six digits, for typing in. */
  otp: string;
  /** What the link carries and the database keeps: lite's hash of address and digits. */
  hash: string;
}

/** Gives the user a fresh token that proves that they read mail sent to this address. */
export async function issueToken(
  sql: Sql,
  userId: string,
  email: string,
  kind: "confirmation" | "recovery",
): Promise<OneTimeToken> {
  const otp = String(randomInt(1_000_000)).padStart(6, "0");
  const hash = createHash("sha256")
    .update(email.toLowerCase() + otp)
    .digest("hex");
  await sql`
    update auth.users
    set ${sql(`${kind}_token`)} = ${hash}, ${sql(`${kind}_sent_at`)} = now()
    where id = ${userId}`;
  return { otp, hash };
}
