import fc from "fast-check";
import { testDataProvider } from "ra-core";
import { describe, expect, it, vi } from "vitest";
import { everyRow } from "./every-row";
import { overlappingPage } from "./pages-by-number";

interface Row {
  id: number;
  place: number;
}

/** A function that lists by pages of ten at most, whose rows somebody changes before each page but the first. */
function changing(size: number, change: (rows: Row[], call: number) => Row[], isCounted: boolean) {
  let rows: Row[] = Array.from({ length: size }, (_, n) => ({ id: n, place: n }));
  let call = 0;
  const getList = async (_resource: string, params: { pagination?: object }) => {
    const { page, perPage } = { page: 1, perPage: 1, ...params.pagination };
    if (call > 0) rows = change(rows, call).toSorted((a, b) => a.place - b.place);
    call += 1;
    const given = Math.min(perPage, 10);
    const data = rows.slice((page - 1) * given, page * given);
    return { data, total: rows.length, meta: { totalIsEstimate: !isCounted } };
  };
  const onUnsure = vi.fn();
  const read = async () => {
    const found = await everyRow(testDataProvider({ getList: getList as never }), {
      resource: "learners",
      filter: {},
      sort: { field: "place", order: "ASC" },
      meta: undefined,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onUnsure,
    });
    return found.map(({ id }) => Number(id));
  };
  return { read, onUnsure, rows: () => rows };
}

const upTo = (size: number) => Array.from({ length: size }, (_, n) => n);

describe.each([
  ["an exact total", true],
  ["an estimate", false],
])("a list that is read by page numbers with %s", (_name, isCounted) => {
  it("holds still: each row once, in its order", async () => {
    const { read, onUnsure } = changing(45, (rows) => rows, isCounted);
    expect(await read()).toEqual(upTo(45));
    expect(onUnsure).not.toHaveBeenCalled();
  });

  it.each<[string, (rows: Row[]) => Row[], number[]]>([
    ["loses a row that was read", (rows) => rows.filter(({ id }) => id !== 3), []],
    ["loses the very last row that was read", (rows) => rows.filter(({ id }) => id !== 9), []],
    ["gets a row before", (rows) => [...rows, { id: 100, place: -1 }], [100]],
    [
      "loses one and gets another, so that the count is the same",
      (rows) => [...rows.filter(({ id }) => id !== 3), { id: 100, place: 99 }],
      [100],
    ],
    [
      "has an unread row moved to what was read",
      (rows) => rows.map((row) => (row.id === 30 ? { ...row, place: -1 } : row)),
      [],
    ],
    [
      "has a row moved to the end",
      (rows) => rows.map((row) => (row.id === 3 ? { ...row, place: 99 } : row)),
      [],
    ],
  ])("%s: every row once all the same", async (_what, change, added) => {
    const { read, onUnsure } = changing(
      45,
      (rows, n) => (n === 1 ? change(rows) : rows),
      isCounted,
    );
    const ids = await read();
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids.toSorted((a, b) => a - b)).toEqual([...upTo(45), ...added]);
    expect(onUnsure).not.toHaveBeenCalled();
  });

  it("never holds still: says that rows may be missing", async () => {
    const { read, onUnsure } = changing(45, (rows) => rows.slice(1), isCounted);
    const ids = await read();
    expect(ids).toHaveLength(new Set(ids).size);
    expect(onUnsure).toHaveBeenCalledOnce();
  });
});

it("pages overlap and go on, whatever was read", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 5, max: 1000 }),
      (read, most) => {
        const { page, perPage } = overlappingPage(read, most);
        expect(perPage).toBeLessThanOrEqual(most);
        expect((page - 1) * perPage).toBeLessThanOrEqual(read);
        expect(page * perPage).toBeGreaterThan(read);
      },
    ),
  );
});
