// @vitest-environment node
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openImport } from "./open-import.server";
import { SourceProblem } from "./page";

/** What the API was asked for under the service key. */
const asked: string[] = [];
const api = createServer((request, response) => {
  asked.push(request.url ?? "");
  response.end("id,title\n1,Tide\n");
});

beforeAll(async () => {
  await new Promise<void>((resolve) => api.listen(0, "127.0.0.1", resolve));
  const { port } = api.address() as AddressInfo;
  vi.stubEnv("SUPABASE_URL", `http://127.0.0.1:${port}`);
  vi.stubEnv("SUPABASE_PUBLISHABLE_KEY", "sb_publishable_x");
  vi.stubEnv("SUPABASE_SECRET_KEY", "sb_secret_x");
  vi.stubEnv("DATABASE_URL", "postgres://127.0.0.1/none");
});
afterAll(() => {
  vi.unstubAllEnvs();
  api.close();
});

test("an uploaded file is read from the bucket of imports", async () => {
  await openImport("2026-11-28/a b.csv");
  expect(asked.splice(0)).toEqual(["/storage/v1/object/imports/2026-11-28/a%20b.csv"]);
});

test.each([
  "../data-exports/somebody/copy.zip",
  "../../../../rest/v1/users?select=*",
  "a/%2e%2e/%2e%2e/attempt-recordings/x.webm",
  "..\\attempt-recordings\\x.webm",
  ".\t./attempt-recordings/x.webm",
])("a path that leads out of it is not asked for: %j", async (path) => {
  await expect(openImport(path)).rejects.toThrow(SourceProblem);
  expect(asked).toEqual([]);
});
