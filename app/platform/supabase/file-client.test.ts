import { afterEach, expect, it, vi } from "vitest";
import { fakeClient } from "../../../tests/support/fake-supabase-client";
import { consoleFileClient } from "./http-client";
import { createSessionKeeper } from "./session-keeper";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A server that answers each request with the next of these. */
function answering(...answers: readonly Response[]) {
  const left = [...answers];
  const fetch = vi.fn(async () => left.shift() ?? new Response(null, { status: 500 }));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

const refusal = (status: number, problem: string) => Response.json({ problem }, { status });

it("gets the file after the session was renewed or the password given, without losing the request", async () => {
  const client = fakeClient();
  const keeper = createSessionKeeper(client);
  const get = consoleFileClient(client, keeper);
  answering(refusal(401, "Your session is over."), new Response("first"));
  expect(await (await get("/file", { method: "POST" })).text()).toBe("first");

  const fetch = answering(new Response("second"));
  client.lose();
  const waiting = get("/file", { method: "POST" });
  await expect.poll(() => keeper.current()).not.toBeNull();
  expect(fetch).not.toHaveBeenCalled();
  await keeper.answer("right");
  expect(await (await waiting).text()).toBe("second");
});

it("says what the server said of a file that it does not give", async () => {
  const client = fakeClient();
  answering(refusal(422, "Nothing to pack."));
  const get = consoleFileClient(client, createSessionKeeper(client));
  await expect(get("/file", {})).rejects.toThrow("Nothing to pack.");
});
