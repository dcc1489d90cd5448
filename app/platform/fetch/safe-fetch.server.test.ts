// @vitest-environment node
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { ForbiddenAddressError, type ResolveName } from "./checked-address.server";
import { keepsSecret, safeFetch, textOfBody } from "./safe-fetch.server";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A real server of this machine. */
async function listen(answer: RequestListener) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.host);
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, port: (server.address() as AddressInfo).port };
}

/** A name server that answers each question with the next of these. */
function answering(...answers: string[][]) {
  const questions: string[] = [];
  const resolve: ResolveName = async (name) => {
    const answer = answers[Math.min(questions.length, answers.length - 1)] ?? [];
    questions.push(name);
    return answer.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  };
  return { questions, resolve };
}

/** Public by its form, but given to nobody (RFC 4291, section 4): whoever connects to it finds no route. */
const NOWHERE = "4000::1";
const LIMITS = { timeoutMs: 20_000, maxBytes: 1000 };

describe("a name that answers with another address the second time", () => {
  it("is connected to at the address that was checked", async () => {
    const { asked, port } = await listen((_, response) => void response.end("checked"));
    const { questions, resolve } = answering(["127.0.0.1"], [NOWHERE]);
    const host = `feed.example:${port}`;
    const answer = await safeFetch(`http://${host}/`, { ...LIMITS, allowed: [host], resolve });
    expect(await textOfBody(answer, LIMITS.timeoutMs)).toBe("checked");
    expect(questions).toEqual(["feed.example"]);
    expect(asked).toEqual([host]);
  });

  it("does not lead into the network: public first, private next", async () => {
    const { asked, port } = await listen((_, response) => void response.end("secret"));
    const { questions, resolve } = answering([NOWHERE], ["127.0.0.1"]);
    const fetched = safeFetch(`http://feed.example:${port}/`, {
      ...LIMITS,
      timeoutMs: 200,
      resolve,
    });
    await expect(fetched).rejects.not.toBeInstanceOf(ForbiddenAddressError);
    expect(questions).toEqual(["feed.example"]);
    expect(asked).toEqual([]);
  });

  it("does not lead there by a redirect either: each hop is resolved and checked anew", async () => {
    const { asked, port } = await listen((_, response) => {
      response.writeHead(302, { location: `http://other.example:${port}/` }).end();
    });
    const { questions, resolve } = answering(["127.0.0.1"]);
    await expect(
      safeFetch(`http://feed.example:${port}/`, {
        ...LIMITS,
        allowed: [`feed.example:${port}`],
        resolve,
      }),
    ).rejects.toThrow(/other\.example is an address of a private network/);
    expect(questions).toEqual(["feed.example", "other.example"]);
    expect(asked).toEqual([`feed.example:${port}`]);
  });
});

it("refuses a name that has a private address beside its public one", async () => {
  const { resolve } = answering([NOWHERE, "10.0.0.1"]);
  await expect(safeFetch("http://feed.example/", { ...LIMITS, resolve })).rejects.toThrow(
    /private network/,
  );
});

it("refuses a redirect to another protocol, and sends no header on to another host", async () => {
  const seen: unknown[] = [];
  const last = await listen((request, response) => {
    seen.push(request.headers["x-api-key"]);
    response.writeHead(301, { location: "file:///etc/passwd" }).end();
  });
  const first = await listen((request, response) => {
    seen.push(request.headers["x-api-key"]);
    response.writeHead(302, { location: `http://127.0.0.1:${last.port}/` }).end();
  });
  await expect(
    safeFetch(`http://127.0.0.1:${first.port}/`, {
      ...LIMITS,
      headers: { "x-api-key": "tide" },
      allowed: [`127.0.0.1:${first.port}`, `127.0.0.1:${last.port}`],
    }),
  ).rejects.toThrow(/Only http and https/);
  expect(seen).toEqual(["tide", undefined]);
});

it.each([
  ["https://feed.example/a", "https://feed.example/b", true],
  ["http://feed.example/a", "https://feed.example/a", true],
  ["https://feed.example/a", "http://feed.example/a", false],
  ["https://feed.example/a", "https://feed.example:8443/a", false],
  ["https://feed.example/a", "https://other.example/a", false],
])("the secret for %s goes on to %s: %s", (first, then, goes) => {
  expect(keepsSecret(new URL(then), new URL(first))).toBe(goes);
});
