import { testDataProvider } from "ra-core";
import { expect, it, vi } from "vitest";
import { everyRow, MOST_ROWS, pagesOfRows } from "./every-row";

/** A table of `size` rows behind a provider, and what was asked of it. */
function table(size: number, most = Number.POSITIVE_INFINITY) {
  const getList = vi.fn(async (_resource: string, { pagination }: { pagination?: object }) => {
    const { page, perPage } = { page: 1, perPage: 1, ...pagination };
    const given = Math.min(perPage, most);
    const left = Math.max(0, Math.min(given, size - (page - 1) * given));
    const data = Array.from({ length: left }, (_, n) => ({ id: (page - 1) * given + n }));
    return { data, total: size };
  });
  const onProgress = vi.fn();
  const controller = new AbortController();
  const provider = testDataProvider({ getList: getList as never });
  const wanted = {
    resource: "users",
    filter: { q: "ada" },
    sort: { field: "name", order: "ASC" },
    meta: { search: ["name"] },
    signal: controller.signal,
    onProgress,
    onUnsure: vi.fn(),
  } as const;
  const run = () => everyRow(provider, wanted);
  return { getList, onProgress, controller, run, provider, wanted };
}

it("reads page after page with the list's own filter, order and columns of the search", async () => {
  const { run, getList, onProgress } = table(2300);
  expect((await run()).map(({ id }) => id)).toEqual(Array.from({ length: 2300 }, (_, n) => n));
  expect(onProgress.mock.calls).toEqual([[1000], [1998], [2300]]);
  for (const [, params] of getList.mock.calls)
    expect(params).toMatchObject({ filter: { q: "ada" }, meta: { search: ["name"] } });
});

it("asks for a filter instead of reading a table without end", async () => {
  const { provider, wanted } = table(MOST_ROWS + 1);
  const pages = pagesOfRows(provider, { ...wanted, perPage: MOST_ROWS / 2 });
  expect((await pages.next()).value).toHaveLength(MOST_ROWS / 2);
  await pages.next();
  await expect(pages.next()).rejects.toThrow(/Narrow it with filters/);
});

it("stops between two pages", async () => {
  const { run, getList, controller, onProgress } = table(5000);
  onProgress.mockImplementation(() => controller.abort());
  await expect(run()).rejects.toThrow();
  expect(getList).toHaveBeenCalledTimes(1);
});

it.each([250, 200, 100, 7])(
  "reads all %i rows of a source that gives fewer than it is asked for",
  async (size) => {
    const { run } = table(size, 100);
    expect((await run()).map(({ id }) => id)).toEqual(Array.from({ length: size }, (_, n) => n));
  },
);
