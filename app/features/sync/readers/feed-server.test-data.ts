import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

/** A question of a feed by its number. */
export const feedItem = (id: number, more: Record<string, unknown> = {}) => ({
  external_id: String(id),
  type: "s_read_aloud",
  title: `Tide ${id}`,
  prompt_text: `The tide follows the moon, ${id} times.`,
  ...more,
});

export const feedItems = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => feedItem(from + n));

export interface FeedRequest {
  page: number;
  /** How often this page was asked for, this time included. */
  time: number;
  request: IncomingMessage;
  response: ServerResponse;
}

/** Answers a page itself, or gives what is sent as JSON. */
type Answer = (asked: FeedRequest) => unknown;

/**
 * Real HTTP servers that misbehave as told; closed after each test.
 * @returns a function that starts one and answers its host:port and the pages it was asked for
 */
export function feedServers() {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });
  return async (answer: Answer) => {
    const asked: number[] = [];
    const server = createServer(async (request, response) => {
      const page = Number(
        new URL(request.url ?? "/", "http://feed").searchParams.get("page") ?? "1",
      );
      asked.push(page);
      const body = await answer({
        page,
        time: asked.filter((one) => one === page).length,
        request,
        response,
      });
      if (body !== undefined && !response.headersSent)
        response.setHeader("content-type", "application/json").end(JSON.stringify(body));
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { host, url: `http://${host}/questions`, asked };
  };
}
