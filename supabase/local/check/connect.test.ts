import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFreePort } from "../free-port.ts";
import { type Postgres, startPostgres } from "../postgres/start.ts";
import { ConnectError, connectStepwise } from "./connect.ts";
import { classifyFailure } from "./failure.ts";
import { parseTarget } from "./target.ts";

let folder: string;
let postgres: Postgres;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pte-check-"));
  postgres = await startPostgres({ folder, port: await findFreePort(), fast: true });
});
afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What `db:check` would call the failure; "connected" when there is none. */
async function outcome(url: string, timeout = 1500): Promise<string> {
  const target = parseTarget(url);
  if (!target) return "address";
  try {
    const client = await connectStepwise(url, target, timeout);
    await client.end();
    return "connected";
  } catch (error) {
    if (error instanceof ConnectError) return classifyFailure(error.failure);
    throw error;
  }
}

async function withServer(
  onSocket: (socket: Socket) => void,
  use: (port: number) => Promise<void>,
) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  try {
    await use(typeof address === "object" && address ? address.port : 0);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

const at = (port: number, rest = "postgres") =>
  `postgres://postgres:postgres@127.0.0.1:${port}/${rest}`;

test("a database that is there is reached", async () => {
  expect(await outcome(at(postgres.port))).toBe("connected");
});

test("a name without an address", async () => {
  expect(await outcome("postgres://x:y@no-such-host.invalid/z")).toBe("dns");
});

test("a port nobody listens on", async () => {
  expect(await outcome(at(await findFreePort()))).toBe("refused");
});

test("a wrong password, and a user that does not exist", async () => {
  expect(await outcome(`postgres://postgres:wrong@127.0.0.1:${postgres.port}/postgres`)).toBe(
    "authentication",
  );
  expect(await outcome(`postgres://nobody:x@127.0.0.1:${postgres.port}/postgres`)).toBe(
    "authentication",
  );
});

test("a database that does not exist", async () => {
  expect(await outcome(at(postgres.port, "nope"))).toBe("missing-database");
});

test("encryption asked of a server that has none", async () => {
  expect(await outcome(at(postgres.port, "postgres?sslmode=verify-full"))).toBe("tls");
});

test("a host that accepts and stays silent, or hangs up", async () => {
  await withServer(
    () => undefined,
    async (port) => expect(await outcome(at(port), 300)).toBe("asleep"),
  );
  await withServer(
    (socket) => socket.end(),
    async (port) => expect(await outcome(at(port))).toBe("asleep"),
  );
});

/** A listener that is stopped, its queue of waiting connections full: the kernel drops whoever comes next. */
async function withDeafHost(use: (port: number) => Promise<void>): Promise<void> {
  const script = `require("node:net").createServer()
    .listen({ port: 0, host: "127.0.0.1", backlog: 1 }, function () { console.log(this.address().port); })`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(child.stdout, "data");
  const port = Number(String(line));
  child.kill("SIGSTOP");
  const waiting = Array.from({ length: 4 }, () =>
    connect({ host: "127.0.0.1", port }).on("error", () => undefined),
  );
  try {
    await sleep(200);
    await use(port);
  } finally {
    for (const socket of waiting) socket.destroy();
    child.kill("SIGKILL");
  }
}

test.runIf(process.platform === "linux")("a host that does not answer at all", async () => {
  await withDeafHost(async (port) => expect(await outcome(at(port), 500)).toBe("timeout"));
});

test("a server that says it is starting up", async () => {
  const fields = Buffer.from("SFATAL\0C57P03\0Mthe database system is starting up\0\0");
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeInt32BE(fields.length + 4, 1);
  await withServer(
    (socket) => socket.once("data", () => socket.end(Buffer.concat([head, fields]))),
    async (port) => expect(await outcome(at(port))).toBe("asleep"),
  );
});

test.each(["http://x/y", "postgres:///db", "not a url"])("%s is no address", async (url) => {
  expect(await outcome(url)).toBe("address");
});
