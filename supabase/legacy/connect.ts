import type pg from "pg";
import { adviseOn } from "../local/check/advice.ts";
import { ConnectError, connectStepwise } from "../local/check/connect.ts";
import { classifyFailure } from "../local/check/failure.ts";
import { parseTarget } from "../local/check/target.ts";
import { SentenceError } from "../local/sentence-error.ts";

/** Milliseconds for each step of the connection. */
const PATIENCE = 10_000;
const NOWHERE = { host: "", port: 0, user: "", database: "" };

/**
 * Connects, or says why not.
 * @param role how the sentence calls the database, e.g. "The source"
 * @throws SentenceError
 */
export async function connectTo(role: string, url: string): Promise<pg.Client> {
  const target = parseTarget(url);
  if (!target) throw new SentenceError(`${role}: ${adviseOn("address", NOWHERE).join(" ")}`);
  try {
    return await connectStepwise(url, target, PATIENCE);
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    const { failure } = error;
    const advice = adviseOn(classifyFailure(failure), target).join(" ");
    throw new SentenceError(
      `${role}: ${advice} (${[failure.code, failure.message].filter(Boolean).join(": ")})`,
      { cause: error },
    );
  }
}
