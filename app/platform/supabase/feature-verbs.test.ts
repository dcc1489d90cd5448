import { testDataProvider } from "react-admin";
import { expect, it, vi } from "vitest";
import type { ConsoleDataProvider } from "./data-provider";
import { withFeatureVerbs } from "./feature-verbs";

const everything = { pagination: { page: 1, perPage: 10 } };
const rowsOf = (...ids: number[]) => ({ data: ids.map((id) => ({ id })), total: ids.length });

function build(load: () => Promise<(provider: ConsoleDataProvider) => ConsoleDataProvider>) {
  const plain = Object.assign(testDataProvider(), {
    getList: vi.fn().mockResolvedValue(rowsOf(1)),
    rpc: vi.fn().mockResolvedValue("answer"),
    post: vi.fn(),
  });
  return withFeatureVerbs(plain, [{ resources: ["posts"], load }]);
}

it("fetches a feature's verbs when its resource is first used, and for no other", async () => {
  const load = vi.fn(async () => (provider: ConsoleDataProvider) => ({
    ...provider,
    getList: vi.fn().mockResolvedValue(rowsOf(2, 3)),
  }));
  const provider = build(load);
  expect((await provider.getList("tags", everything)).total).toBe(1);
  expect(await provider.rpc("list_posts", {})).toBe("answer");
  expect(load).not.toHaveBeenCalled();
  expect((await provider.getList("posts", everything)).total).toBe(2);
  expect(load).toHaveBeenCalled();
});

it("says that the server cannot be reached when the verbs cannot be fetched, and tries again", async () => {
  const load = vi
    .fn(async () => (provider: ConsoleDataProvider) => provider)
    .mockRejectedValueOnce(new TypeError("Failed to fetch dynamically imported module"));
  const provider = build(load);
  await expect(provider.getList("posts", everything)).rejects.toThrow(/cannot be reached/);
  expect((await provider.getList("posts", everything)).total).toBe(1);
});
