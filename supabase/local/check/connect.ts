import { lookup } from "node:dns/promises";
import { connect } from "node:net";
import pg from "pg";
import type { Target } from "./advice.ts";
import type { Failure, Stage } from "./failure.ts";

/** The attempt failed; `failure` says where and how. */
export class ConnectError extends Error {
  constructor(
    readonly failure: Failure,
    cause: unknown,
  ) {
    super(failure.message, { cause });
  }
}

function failed(stage: Stage, error: unknown): ConnectError {
  const code = error instanceof Error && "code" in error ? String(error.code ?? "") : "";
  const message = error instanceof Error ? error.message : String(error);
  return new ConnectError({ stage, code, message }, error);
}

function openSocket(host: string, port: number, timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout });
    const refuse = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    socket.once("connect", () => {
      socket.destroy();
      resolve();
    });
    socket.once("timeout", () =>
      refuse(Object.assign(new Error("connection timed out"), { code: "ETIMEDOUT" })),
    );
    socket.once("error", refuse);
  });
}

/**
 * Connects step by step, so that a failure can be told from the others.
 * @param timeout milliseconds for each step.
 * @throws ConnectError
 */
export async function connectStepwise(
  url: string,
  target: Target,
  timeout: number,
): Promise<pg.Client> {
  await lookup(target.host).catch((error: unknown) => {
    throw failed("resolve", error);
  });
  await openSocket(target.host, target.port, timeout).catch((error: unknown) => {
    throw failed("connect", error);
  });
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeout });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw failed("handshake", error);
  }
}
