import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { EmulatedError } from "./errors.ts";
import { parseForm } from "./form.ts";
import { IdempotencyKeys } from "./idempotency.ts";
import { ROUTES } from "./routes.ts";
import { Store } from "./store.ts";
import { letTimePass } from "./subscriptions.ts";
import { type WebhookEndpoint, webhookSender } from "./webhook-sender.ts";

interface Answer {
  status: number;
  body: unknown;
}

export interface StripeEmulator {
  /** `http://127.0.0.1:<port>`; the Stripe SDK takes host, port and protocol from it. */
  url: string;
  store: Store;
  /** Moves the clock: trials end, periods renew, agreed cancellations take effect. */
  advance(seconds: number): void;
  stop(): Promise<void>;
}

function handlerOf(method: string, path: string) {
  const exact = ROUTES[`${method} ${path}`];
  if (exact) return { handle: exact, id: "" };
  const [, collection = "", id = "", verb = ""] =
    /^(\/v1\/[a-z_]+)\/([^/]+)(\/[a-z_]+)?$/.exec(path) ?? [];
  const handle = ROUTES[`${method} ${collection}/:id${verb}`];
  return handle ? { handle, id: decodeURIComponent(id) } : undefined;
}

function answerRequest(
  store: Store,
  keys: IdempotencyKeys,
  request: IncomingMessage,
  body: string,
): Answer {
  const { method = "GET", headers } = request;
  const { pathname, search } = new URL(request.url ?? "/", "http://stripe");
  if (!/^Bearer (sk|rk)_/.test(headers.authorization ?? ""))
    throw new EmulatedError(401, "invalid_request_error", "You did not provide an API key.");
  const found = handlerOf(method, pathname);
  if (!found)
    throw new EmulatedError(
      404,
      "invalid_request_error",
      `Unrecognized request URL (${method}: ${pathname}).`,
    );
  const fingerprint = `${method} ${pathname} ${body}`;
  const key = method === "POST" ? headers["idempotency-key"] : undefined;
  const known = typeof key === "string" ? keys.find(key, fingerprint) : undefined;
  if (known) return known;
  const form = parseForm(method === "GET" ? search.slice(1) : body);
  const answer = { status: 200, body: structuredClone(found.handle(store, form, found.id)) };
  if (typeof key === "string") keys.keep(key, fingerprint, answer);
  return answer;
}

function failure(error: unknown): Answer {
  if (error instanceof EmulatedError) return { status: error.status, body: error.body };
  const unexpected = new EmulatedError(500, "api_error", String(error));
  return { status: 500, body: unexpected.body };
}

/**
 * Stands in for Stripe's servers, which cannot run here: the endpoints that the console uses, with
 * Stripe's published shapes, errors, pagination, idempotency keys and signed webhooks.
 * @param port any free one when 0
 */
export async function startStripeEmulator({
  port = 0,
  webhook,
}: {
  port?: number;
  webhook?: WebhookEndpoint;
} = {}): Promise<StripeEmulator> {
  const store = new Store();
  const keys = new IdempotencyKeys();
  const sender = webhook && webhookSender(webhook);
  if (sender) store.onEvent = sender.send;

  const server = createServer(async (request, response) => {
    const body = await text(request);
    let answer: Answer;
    try {
      answer = answerRequest(store, keys, request, body);
    } catch (error) {
      answer = failure(error);
    }
    response.writeHead(answer.status, {
      "content-type": "application/json",
      "request-id": store.newId("req"),
    });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    advance(seconds) {
      store.advance(seconds);
      letTimePass(store);
    },
    async stop() {
      sender?.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
